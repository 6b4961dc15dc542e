using System.Runtime.CompilerServices;

namespace CodeMode.Syntax;

/// <summary>
/// Walks a tree. What only names a property, a label or a member is not visited: every <see cref="Identifier"/> that is reached is a
/// reference, a binding or an assignment target.
/// </summary>
internal abstract class NodeVisitor
{
    /// <summary>Visits a node; what is not overridden goes on to its children.</summary>
    protected virtual void Visit(Node? node)
    {
        if (node is not null) VisitChildren(node);
    }

    protected void VisitAll(IReadOnlyList<Node?> nodes)
    {
        for (var i = 0; i < nodes.Count; i++) Visit(nodes[i]);
    }

    protected void VisitChildren(Node node)
    {
        // The tree's depth is bounded by the parser; the thread's stack is not known here.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Program program: VisitAll(program.Body); break;
            case Statement statement: VisitStatement(statement); break;
            case Expression expression: VisitExpression(expression); break;
            default: VisitPart(node); break;
        }
    }

    private void VisitStatement(Statement node)
    {
        switch (node)
        {
            case BlockStatement block: VisitAll(block.Body); break;
            case ExpressionStatement statement: Visit(statement.Expression); break;
            case VariableDeclaration declaration: VisitAll(declaration.Declarators); break;
            case FunctionDeclaration declaration: Visit(declaration.Function); break;
            case ClassDeclaration declaration: Visit(declaration.Class); break;
            case ReturnStatement statement: Visit(statement.Argument); break;
            case ThrowStatement statement: Visit(statement.Argument); break;
            case LabeledStatement statement: Visit(statement.Body); break;
            case IfStatement statement: VisitEach(statement.Test, statement.Consequent, statement.Alternate); break;
            case ForStatement loop: VisitEach(loop.Init, loop.Test, loop.Update, loop.Body); break;
            case ForInStatement loop: VisitEach(loop.Left, loop.Right, loop.Body); break;
            case ForOfStatement loop: VisitEach(loop.Left, loop.Right, loop.Body); break;
            case WhileStatement loop: VisitEach(loop.Test, loop.Body); break;
            case DoWhileStatement loop: VisitEach(loop.Body, loop.Test); break;
            case TryStatement statement: VisitEach(statement.Block, statement.Handler, statement.Finalizer); break;
            case SwitchStatement statement:
                Visit(statement.Discriminant);
                VisitAll(statement.Cases);
                break;
            default: break;
        }
    }

    private void VisitExpression(Expression node)
    {
        switch (node)
        {
            case ArrayExpression array: VisitAll(array.Elements); break;
            case ObjectExpression @object: VisitAll(@object.Members); break;
            case FunctionExpression function: Visit(function.Function); break;
            case ArrowFunctionExpression arrow: Visit(arrow.Function); break;
            case ClassExpression @class: Visit(@class.Class); break;
            case TemplateLiteral template: VisitAll(template.Expressions); break;
            case TaggedTemplate template: VisitEach(template.Tag, template.Quasi); break;
            case UnaryExpression unary: Visit(unary.Argument); break;
            case UpdateExpression update: Visit(update.Argument); break;
            case BinaryExpression binary: VisitEach(binary.Left, binary.Right); break;
            case LogicalExpression logical: VisitEach(logical.Left, logical.Right); break;
            case AssignmentExpression assignment: VisitEach(assignment.Target, assignment.Value); break;
            case ConditionalExpression conditional: VisitEach(conditional.Test, conditional.Consequent, conditional.Alternate); break;
            case OptionalChain chain: Visit(chain.Expression); break;
            case SequenceExpression sequence: VisitAll(sequence.Expressions); break;
            case SpreadElement spread: Visit(spread.Argument); break;
            case YieldExpression yield: Visit(yield.Argument); break;
            case AwaitExpression await: Visit(await.Argument); break;
            case MemberExpression member:
                Visit(member.Object);
                if (member.Computed) Visit(member.Property);
                break;
            case CallExpression call:
                Visit(call.Callee);
                VisitAll(call.Arguments);
                break;
            case NewExpression @new:
                Visit(@new.Callee);
                VisitAll(@new.Arguments);
                break;
            default: break;
        }
    }

    private void VisitPart(Node node)
    {
        switch (node)
        {
            case Property property:
                if (property.Computed) Visit(property.Key);
                Visit(property.Value);
                break;
            case VariableDeclarator declarator: VisitEach(declarator.Target, declarator.Init); break;
            case AssignmentPattern pattern: VisitEach(pattern.Target, pattern.Default); break;
            case ArrayPattern pattern: VisitAll(pattern.Elements); break;
            case RestElement rest: Visit(rest.Target); break;
            case ObjectPattern pattern:
                VisitAll(pattern.Properties);
                Visit(pattern.Rest);
                break;
            case PatternProperty property:
                if (property.Computed) Visit(property.Key);
                Visit(property.Target);
                break;
            case CatchClause clause: VisitEach(clause.Parameter, clause.Body); break;
            case SwitchCase @case:
                Visit(@case.Test);
                VisitAll(@case.Consequent);
                break;
            case FunctionNode function:
                VisitAll(function.Parameters);
                VisitEach(function.Body, function.ExpressionBody);
                break;
            case ClassNode @class:
                VisitEach(@class.Name, @class.SuperClass);
                VisitAll(@class.Elements);
                break;
            case ClassElement element:
                if (element.Computed) Visit(element.Key);
                Visit(element.Function);
                break;
            default: break;
        }
    }

    private void VisitEach(Node? first, Node? second, Node? third = null, Node? fourth = null)
    {
        Visit(first);
        Visit(second);
        Visit(third);
        Visit(fourth);
    }
}

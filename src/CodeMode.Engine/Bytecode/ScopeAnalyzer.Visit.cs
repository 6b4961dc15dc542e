using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class ScopeAnalyzer
{
    private void Visit(Node? node)
    {
        Guard(node);
        switch (node)
        {
            case null: break;
            case Identifier identifier: VisitIdentifier(identifier); break;
            case ThisExpression: ReferImplicit(Implicit.This, node.Start); break;
            case NewTarget: ReferImplicit(Implicit.NewTarget, node.Start); break;
            case SuperExpression:
                ReferImplicit(Implicit.Home, node.Start);
                ReferImplicit(Implicit.This, node.Start);
                break;
            case PrivateName name: Refer("#" + name.Name, node.Start); break;
            case TemplateLiteral template: VisitAll(template.Expressions); break;
            case TaggedTemplate tagged:
                Visit(tagged.Tag);
                Visit(tagged.Quasi);
                break;
            case ArrayExpression array: VisitAll(array.Elements); break;
            case ObjectExpression target: VisitAll(target.Members); break;
            case Property property:
                if (property.Computed) Visit(property.Key);
                Visit(property.Value);
                break;
            case FunctionExpression function: VisitFunction(function.Function, false, function.Function.Name); break;
            case ArrowFunctionExpression arrow: VisitFunction(arrow.Function, false, null); break;
            case ClassExpression expression: VisitClass(expression.Class); break;
            case UnaryExpression unary: Visit(unary.Argument); break;
            case UpdateExpression update: Visit(update.Argument); break;
            case BinaryExpression binary: VisitBinary(binary); break;
            case LogicalExpression logical: VisitLogical(logical); break;
            case AssignmentExpression assignment:
                Visit(assignment.Target);
                Visit(assignment.Value);
                break;
            case ConditionalExpression conditional: VisitConditional(conditional); break;
            case CallExpression call: VisitCall(call.Callee, call.Arguments); break;
            case NewExpression creation: VisitCall(creation.Callee, creation.Arguments); break;
            case MemberExpression member:
                Visit(member.Object);
                if (member.Computed || member.Property is PrivateName) Visit(member.Property);
                break;
            case OptionalChain chain: Visit(chain.Expression); break;
            case SequenceExpression sequence: VisitAll(sequence.Expressions); break;
            case SpreadElement spread: Visit(spread.Argument); break;
            case YieldExpression yield: Visit(yield.Argument); break;
            case AwaitExpression await: Visit(await.Argument); break;
            case ObjectPattern pattern:
                VisitAll(pattern.Properties);
                Visit(pattern.Rest);
                break;
            case PatternProperty property:
                if (property.Computed) Visit(property.Key);
                Visit(property.Target);
                break;
            case ArrayPattern pattern: VisitAll(pattern.Elements); break;
            case AssignmentPattern pattern:
                Visit(pattern.Target);
                Visit(pattern.Default);
                break;
            case RestElement rest: Visit(rest.Target); break;
            case Statement statement: VisitStatement(statement); break;
        }
    }

    private void VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case BlockStatement block: VisitBlock(block, block.Body); break;
            case ExpressionStatement expression: Visit(expression.Expression); break;
            case IfStatement conditional: VisitIf(conditional); break;
            case ForStatement loop:
                Enter(loop);
                if (loop.Init is Statement init) DeclareLexical(init);
                Visit(loop.Init);
                Visit(loop.Test);
                Visit(loop.Update);
                Visit(loop.Body);
                Leave();
                break;
            case ForInStatement loop: VisitForEach(loop, loop.Left, loop.Right, loop.Body); break;
            case ForOfStatement loop: VisitForEach(loop, loop.Left, loop.Right, loop.Body); break;
            case WhileStatement loop:
                Visit(loop.Test);
                Visit(loop.Body);
                break;
            case DoWhileStatement loop:
                Visit(loop.Body);
                Visit(loop.Test);
                break;
            case ReturnStatement result: Visit(result.Argument); break;
            case ThrowStatement error: Visit(error.Argument); break;
            case LabeledStatement labeled: Visit(labeled.Body); break;
            case TryStatement attempt:
                Visit(attempt.Block);
                if (attempt.Handler is { } handler) VisitCatch(handler);
                Visit(attempt.Finalizer);
                break;
            case SwitchStatement choice: VisitSwitch(choice); break;
            case VariableDeclaration declaration:
                foreach (var declarator in declaration.Declarators)
                {
                    // A target is visited for its defaults and computed keys, and as a use: it stands at its own declaration.
                    VisitPattern(declarator.Target);
                    Visit(declarator.Init);
                }

                break;
            case FunctionDeclaration declaration: VisitFunction(declaration.Function, true, null); break;
            case ClassDeclaration declaration: VisitClass(declaration.Class); break;
        }
    }

    // The names that a declaration binds are no uses; what its defaults and computed keys name is.
    private void VisitPattern(Node? target)
    {
        Guard(target);
        switch (target)
        {
            case AssignmentPattern assignment:
                VisitPattern(assignment.Target);
                Visit(assignment.Default);
                break;
            case RestElement rest: VisitPattern(rest.Target); break;
            case ArrayPattern array:
                foreach (var element in array.Elements) VisitPattern(element);
                break;
            case ObjectPattern pattern:
                foreach (var property in pattern.Properties)
                {
                    if (property.Computed) Visit(property.Key);
                    VisitPattern(property.Target);
                }

                VisitPattern(pattern.Rest);
                break;
        }
    }

    private void VisitIdentifier(Identifier identifier)
    {
        if (identifier.Name == Implicit.Arguments && !IsDeclared(Implicit.Arguments) && HasArguments()) ReferImplicit(Implicit.Arguments, identifier.Start);
        else Refer(identifier.Name, identifier.Start);
    }

    private bool IsDeclared(string name)
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Find(name) is { Role: not VariableRole.Implicit }) return true;
        }

        return false;
    }

    private bool HasArguments()
    {
        var function = _scope.Function;
        while (function.IsArrow) function = function.Outer!;
        return function.Node is not null;
    }

    private void VisitForEach(Statement loop, Node left, Expression right, Statement body)
    {
        Visit(right);
        Enter(loop);
        if (left is VariableDeclaration declaration)
        {
            DeclareLexical(declaration);
            foreach (var variable in _scope.Variables) variable.InitializedAt = left.End;
            Visit(declaration);
        }
        else
        {
            Visit(left);
        }

        Visit(body);
        Leave();
    }

    private void VisitCatch(CatchClause handler)
    {
        Enter(handler);
        foreach (var name in BoundNames.Of(handler.Parameter)) _scope.Declare(name, VariableRole.Let, handler.Parameter!.End);
        VisitPattern(handler.Parameter);
        Visit(handler.Body);
        Leave();
    }

    private void VisitSwitch(SwitchStatement choice)
    {
        Visit(choice.Discriminant);
        Enter(choice, isSwitch: true);
        foreach (var @case in choice.Cases)
        {
            foreach (var statement in @case.Consequent) DeclareLexical(statement);
        }

        foreach (var @case in choice.Cases)
        {
            Visit(@case.Test);
            VisitAll(@case.Consequent);
        }

        Leave();
    }

    private void VisitCall(Expression callee, Expression[] arguments)
    {
        if (callee is SuperExpression)
        {
            foreach (var name in (string[])[Implicit.Callee, Implicit.NewTarget, Implicit.This]) ReferImplicit(name, callee.Start);
        }
        else
        {
            Visit(callee);
        }

        VisitAll(arguments);
    }

    private void VisitFunction(FunctionNode node, bool isHoisted, string? ownName)
    {
        var function = new FunctionScope(_scope, node.Start, node)
        {
            IsHoisted = isHoisted,
            OwnName = ownName,
            IsDerivedConstructor = node.Kind == FunctionKind.DerivedConstructor,
        };
        _functions.Add(node, function);
        var outer = _scope;
        _scope = function.Top;
        var isSimple = Array.TrueForAll(node.Parameters, static parameter => parameter is Identifier);
        foreach (var parameter in node.Parameters)
        {
            foreach (var name in BoundNames.Of(parameter)) _scope.Declare(name, VariableRole.Parameter, isSimple ? 0 : parameter.End);
        }

        if (node.Kind == FunctionKind.DerivedConstructor) ReferImplicit(Implicit.This, node.Start);
        foreach (var parameter in node.Parameters) VisitPattern(parameter);
        if (node.Body is null) Visit(node.ExpressionBody);
        else if (isSimple) VisitBody(node.Body.Body);
        else VisitSeparateBody(node.Body);
        _scope = outer;
    }

    // Defaults of parameters do not see what the body declares.
    private void VisitSeparateBody(BlockStatement body)
    {
        Enter(body);
        _scope.Function.Variables = _scope;
        VisitBody(body.Body);
        Leave();
    }

    private void VisitIf(IfStatement conditional)
    {
        Visit(conditional.Test);
        Visit(conditional.Consequent);
        while (conditional.Alternate is IfStatement next)
        {
            conditional = next;
            Visit(conditional.Test);
            Visit(conditional.Consequent);
        }

        Visit(conditional.Alternate);
    }

    private void VisitConditional(ConditionalExpression conditional)
    {
        Expression last = conditional;
        while (last is ConditionalExpression next)
        {
            Visit(next.Test);
            Visit(next.Consequent);
            last = next.Alternate;
        }

        Visit(last);
    }

    // Long chains lean to the left: walked without recursion.
    private void VisitBinary(BinaryExpression binary)
    {
        Expression left = binary;
        var rights = new Stack<Expression>();
        for (; left is BinaryExpression inner; left = inner.Left) rights.Push(inner.Right);
        Visit(left);
        while (rights.TryPop(out var right)) Visit(right);
    }

    private void VisitLogical(LogicalExpression logical)
    {
        Expression left = logical;
        var rights = new Stack<Expression>();
        for (; left is LogicalExpression inner; left = inner.Left) rights.Push(inner.Right);
        Visit(left);
        while (rights.TryPop(out var right)) Visit(right);
    }

    private void VisitAll(IReadOnlyList<Node?> nodes)
    {
        foreach (var node in nodes) Visit(node);
    }
}

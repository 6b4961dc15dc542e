using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Declares every <c>var</c> of a function's body in the function's scope.</summary>
internal sealed class VarDeclarations(VariableScope scope) : NodeVisitor
{
    public void Declare(IReadOnlyList<Statement> body) => VisitAll(body);

    protected override void Visit(Node? node)
    {
        switch (node)
        {
            case VariableDeclaration declaration:
                if (declaration.Kind != VariableKind.Var) break;
                foreach (var declarator in declaration.Declarators) Declarations.DeclarePattern(declarator.Target, scope);
                break;
            case ExpressionStatement or FunctionDeclaration or ClassDeclaration or Expression: break;
            default:
                base.Visit(node);
                break;
        }
    }
}

using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>CMODE4004 as a warning: an operation is given to an array method, which calls it with an item that is no object of arguments.</summary>
internal sealed class OperationAsValueRule : IProgramRule
{
    private const string Id = "CMODE4004";

    public void Check(CheckContext context)
    {
        foreach (var reference in context.Uses.References)
        {
            if (reference.Consumer?.Callee is not MemberExpression { Computed: false, Property: Identifier { Name: "map" or "forEach" or "flatMap" } } method) continue;
            if (context.Targets.Constant(method.Object) is not ArrayExpression items || !items.Elements.Any(IsPrimitive)) continue;
            var name = context.Index.Namespace + "." + reference.Operation.QualifiedName;
            context.Warn(Id, reference.Expression,
                $"'{name}' takes one object of arguments, not an item; write {((Identifier)method.Property).Name}(item => {name}({{ … }}))");
        }
    }

    private static bool IsPrimitive(Expression? element) => element is NumberLiteral or StringLiteral or BooleanLiteral or NullLiteral;
}

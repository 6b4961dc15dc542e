using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>CMODE4004: arguments that the operation does not take, lacks, or takes with other values. Only what is written out is judged.
/// Further arguments are ignored at the call, so they are a warning.</summary>
internal sealed class ArgumentsRule : IProgramRule
{
    private const string Id = "CMODE4004";

    public void Check(CheckContext context)
    {
        foreach (var call in context.Uses.Calls) Check(context, call.Operation, call.Call, call.Call.Arguments);
        // paginate(api.orders.listOrders, { … }) calls it with these arguments.
        foreach (var (operation, call) in PaginateRule.Find(context)) Check(context, operation, call, [.. call.Arguments.Skip(1).Take(1)]);
    }

    private static void Check(CheckContext context, ApiOperation operation, CallExpression at, IReadOnlyList<Expression> arguments)
    {
        var name = context.Index.Namespace + "." + operation.QualifiedName;
        if (arguments.Any(static a => a is SpreadElement)) return;
        if (arguments.Count == 0 || context.IsUndefined(arguments[0]) || arguments[0] is NullLiteral)
        {
            if (OperationArguments.Required(operation, context.Index).FirstOrDefault() is { } missing)
                context.Error(Id, at, $"'{name}' needs '{missing}'; write {name}({{ {Example(operation, context.Index)} }})");
        }
        else if (arguments[0] is ObjectExpression literal)
        {
            CheckLiteral(context, operation, name, literal);
        }
        else if (LiteralTypes.Of(context.Targets.Constant(arguments[0])) is not (SchemaTypes.None or SchemaTypes.Object))
        {
            context.Error(Id, arguments[0], $"'{name}' takes one object of arguments; write {name}({{ {Example(operation, context.Index)} }})");
        }
        if (arguments.Count > 1)
            context.Warn(Id, arguments[1], $"'{name}' takes one object of arguments; the {arguments.Count - 1} behind it are ignored");
    }

    private static void CheckLiteral(CheckContext context, ApiOperation operation, string name, ObjectExpression literal)
    {
        var members = LiteralMembers.Of(literal);
        var known = OperationArguments.Names(operation);
        var values = new ValueCheck(context, Id);
        foreach (var member in members.Named)
        {
            var (key, value) = (member.Key, member.Value);
            if (context.IsUndefined(value.Value)) continue;
            if (OperationArguments.SchemaOf(operation, key) is { } schema) values.Check(value.Value, schema, $"'{key}'");
            else if (!known.Contains(key) && members.IsComplete) context.Error(Id, value, DescribeUnknown(key, name, known));
        }
        if (!members.IsComplete) return;
        foreach (var required in OperationArguments.Required(operation, context.Index))
        {
            if (!members.Named.TryGetValue(required, out var given) || context.IsUndefined(given.Value))
                context.Error(Id, literal, $"'{name}' needs '{required}'; write {name}({{ {Example(operation, context.Index)} }})");
        }
    }

    private static string DescribeUnknown(string key, string name, IReadOnlyCollection<string> known)
    {
        var start = $"'{key}' is no argument of '{name}'. ";
        if (known.Count == 0) return start + "It takes none";
        return start + (Suggestions.NearestName(key, known) is { } near ? $"Did you mean '{near}'?" : $"Its arguments are {string.Join(", ", known)}");
    }

    private static string Example(ApiOperation operation, ModelIndex index)
    {
        var names = OperationArguments.Required(operation, index).ToArray();
        return names.Length == 0 ? "…" : string.Join(", ", names.Select(static n => OperationArguments.WriteKey(n) + ": …"));
    }
}

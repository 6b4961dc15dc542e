using System.Globalization;
using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;
using CodeMode.Paging;

namespace CodeMode.Server;

/// <summary>A small program over an API's own, most typical operations, so that a model sees its real names and how programs are written.</summary>
internal static class ExampleProgram
{
    private const int FewItems = 5;

    public static string Write(ApiModel model, string ns) => TypicalRead.Find(model) is { } pair ? Write(pair, ns) : WriteCall(model, ns);

    private static string Write(TypicalRead pair, string ns)
    {
        var shared = TypicalRead.Required(pair.List).Select(Argument).ToList();
        var few = PagingParameters.Of(pair.List).Size is { } size ? [$"{Key(size.ArgumentName)}: {Few(size.Schema)}"] : Array.Empty<string>();
        return $$"""
            async () => {
              const {{(pair.Items is { } items ? $"{{ {items}: found }}" : "found")}} = await {{ns}}.{{pair.List.QualifiedName}}({{Braces([.. shared, .. few])}});
              return parallel(found, 4, one => {{ns}}.{{pair.One.QualifiedName}}({{Braces([.. shared, $"{Key(pair.Key.ArgumentName)}: one.{pair.KeyMember}"])}}));
            }
            """;
    }

    /// <summary>One call: of what is read with the fewest arguments, or else of an operation without a body.</summary>
    private static string WriteCall(ApiModel model, string ns)
    {
        var reads = model.Operations.Where(static o => o.IsReadOnly && o is { Method: "GET" or "" });
        var operation = reads.MinBy(static o => TypicalRead.Required(o).Count()) ?? model.Operations.Where(static o => o.RequestBody is not { Required: true }).MinBy(static o => TypicalRead.Required(o).Count());
        return operation is null
            ? "async () => 1"
            : $"async () => {{ const answer = await {ns}.{operation.QualifiedName}({Braces([.. TypicalRead.Required(operation).Select(Argument)])}); return answer; }}";
    }

    private static string Braces(IReadOnlyList<string> members) => members.Count == 0 ? "" : $"{{ {string.Join(", ", members)} }}";

    private static string Argument(ApiParameter parameter) => $"{Key(parameter.ArgumentName)}: {Sample(parameter.Schema)}";

    private static string Few(Schema size) =>
        Math.Clamp(FewItems, size.Bounds?.Minimum ?? 1, Math.Max(size.Bounds?.Minimum ?? 1, size.Bounds?.Maximum ?? FewItems)).ToString(CultureInfo.InvariantCulture);

    private static string Key(string name) =>
        name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$') && !char.IsAsciiDigit(name[0]) ? name : ScriptDataWriter.ToText(ScriptData.From(name));

    private static string Sample(Schema schema)
    {
        if (schema.Enum.Count > 0 && schema.Enum[0].Length < 60) return schema.Enum[0];
        if ((schema.Types & (SchemaTypes.Integer | SchemaTypes.Number)) != 0) return "1";
        if ((schema.Types & SchemaTypes.Boolean) != 0) return "true";
        if ((schema.Types & SchemaTypes.Array) != 0) return "[]";
        return (schema.Types & SchemaTypes.Object) != 0 ? "{}" : "\"…\"";
    }
}

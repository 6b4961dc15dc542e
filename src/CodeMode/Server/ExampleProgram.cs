using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Server;

/// <summary>A small program over an API's own operations, so that a model sees its real names.</summary>
internal static class ExampleProgram
{
    private const int MaxExamined = 500;

    /// <summary>The program in one line.</summary>
    public static string Write(ApiModel model, string ns)
    {
        var reads = model.Operations.Take(MaxExamined).Where(static o => o.Method == "GET").ToList();
        var operation = reads.OrderBy(static o => Required(o).Count()).FirstOrDefault() ?? (model.Operations.Count > 0 ? model.Operations[0] : null);
        if (operation is null) return "`async () => 1`";
        var arguments = string.Join(", ", Required(operation).Take(4).Select(static p => $"{Key(p.ArgumentName)}: {Sample(p.Schema)}"));
        return $"`async () => {{ const answer = await {ns}.{operation.QualifiedName}({(arguments.Length == 0 ? "" : $"{{ {arguments} }}")}); return answer; }}`";
    }

    private static IEnumerable<ApiParameter> Required(ApiOperation operation) => operation.Parameters.Where(static p => p.Required);

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

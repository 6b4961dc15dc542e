using System.Text.Json;
using CodeMode.Model;

namespace CodeMode.Cli.Tokens;

/// <summary>What an API costs as plain MCP tools: one for each operation, its input schema with the types that it needs.</summary>
internal sealed class ToolPerOperation(ApiModel model, bool isFull)
{
    private readonly Dictionary<string, NamedSchema> _types = model.Types.ToDictionary(static t => t.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, (int Tokens, IReadOnlyCollection<string> Types)> _costs = new(StringComparer.Ordinal);

    public long CountTokens() => model.Operations.Sum(operation => (long)CountTokens(operation));

    private int CountTokens(ApiOperation operation)
    {
        var schemas = new SchemaText(isFull);
        var total = TokenEstimate.Count(JsonOutput.WriteObject(json => WriteTool(json, operation, schemas)));
        // A tool's schema is complete in itself: each carries the types it needs.
        var needed = new Queue<string>(schemas.Types);
        while (needed.TryDequeue(out var type))
        {
            var (tokens, types) = CostOf(type);
            total += tokens;
            foreach (var next in types)
            {
                if (schemas.Types.Add(next)) needed.Enqueue(next);
            }
        }
        return total;
    }

    private (int Tokens, IReadOnlyCollection<string> Types) CostOf(string type)
    {
        if (_costs.TryGetValue(type, out var known)) return known;
        if (!_types.TryGetValue(type, out var named)) return (0, []);
        var schemas = new SchemaText(isFull);
        var text = JsonOutput.WriteObject(json =>
        {
            json.WritePropertyName(type);
            schemas.Write(json, named.Schema);
        });
        return _costs[type] = (TokenEstimate.Count(text), schemas.Types);
    }

    private void WriteTool(Utf8JsonWriter json, ApiOperation operation, SchemaText schemas)
    {
        json.WriteString("name", operation.OperationId ?? operation.QualifiedName);
        if (((isFull ? operation.Description : null) ?? operation.Summary) is { } description) json.WriteString("description", description);
        json.WriteStartObject("inputSchema");
        json.WriteString("type", "object");
        var parameters = operation.Parameters.Where(p => isFull || p.Required).ToList();
        var body = operation.RequestBody is { Contents: [var content, ..] } given && (isFull || given.Required) ? content : null;
        json.WriteStartObject("properties");
        foreach (var parameter in parameters) WriteParameter(json, parameter, schemas);
        if (body is not null)
        {
            json.WritePropertyName("body");
            schemas.Write(json, body.Schema);
        }
        json.WriteEndObject();
        json.WriteArray("required", parameters.Where(static p => p.Required).Select(static p => p.ArgumentName).Concat(body is not null && operation.RequestBody!.Required ? ["body"] : []));
        json.WriteEndObject();
    }

    private void WriteParameter(Utf8JsonWriter json, ApiParameter parameter, SchemaText schemas)
    {
        json.WriteStartObject(parameter.ArgumentName);
        if (isFull && parameter.Description is { } description && parameter.Schema.Description is null) json.WriteString("description", description);
        schemas.WriteMembers(json, parameter.Schema);
        json.WriteEndObject();
    }
}

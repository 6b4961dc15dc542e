using System.Text.Json;

namespace CodeMode.Cli;

/// <summary>What a search found.</summary>
internal sealed record SearchReport(SearchResult Result)
{
    /// <summary>Writes <c>total, hits, types</c> into an open object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("total", Result.Total);
        json.WriteStartArray("hits");
        foreach (var hit in Result.Hits)
        {
            json.WriteStartObject();
            json.WriteString("operation", hit.Operation);
            json.WriteString("method", hit.Method);
            json.WriteString("path", hit.Path);
            json.WriteString("summary", hit.Summary);
            json.WriteString("signature", hit.Signature);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("types");
        foreach (var type in Result.Types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    /// <summary>For a person: TypeScript, as an agent reads it.</summary>
    public void Print(TextWriter output)
    {
        foreach (var hit in Result.Hits)
        {
            output.WriteLine($"// {hit.Method} {hit.Path}{(hit.Summary is null ? "" : "  " + hit.Summary)}");
            output.WriteLine(hit.Signature ?? hit.Operation);
        }
        if (Result.Types.Count > 0) output.WriteLine();
        foreach (var type in Result.Types) output.WriteLine(type);
        if (Result.OmittedTypes.Count > 0) output.WriteLine($"// not shown: {string.Join(", ", Result.OmittedTypes)}");
        output.WriteLine("// " + (Result.Note ?? FormattableString.Invariant($"{Result.Hits.Count} of {Result.Total} operations")));
    }
}

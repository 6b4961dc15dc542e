using System.Buffers;
using System.Text;
using System.Text.Json;
using CodeMode.Data;

namespace CodeMode.Search;

/// <summary>A search's result → the answer an agent gets.</summary>
internal static class SearchAnswer
{
    public static string Write(SearchResult result)
    {
        if (result.Execution is { } execution) return execution.ToJson();
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, ScriptDataWriter.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteNumber("total", result.Total);
            json.WriteStartArray("hits");
            foreach (var hit in result.Hits) WriteHit(json, hit);
            json.WriteEndArray();
            if (result.Types.Count > 0) json.WriteString("types", string.Join('\n', result.Types));
            if (result.Groups.Count > 0) WriteGroups(json, result.Groups);
            if (result.Note is { } note) json.WriteString("note", note);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("operation", hit.Operation);
        if (hit.Signature is { } signature) json.WriteString("signature", signature);
        if (hit.Method.Length > 0) json.WriteString("route", $"{hit.Method} {hit.Path}");
        if (hit.Summary is { } summary) json.WriteString("summary", summary);
        if (hit.Description is { } description) json.WriteString("description", description);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, IReadOnlyList<SearchGroup> groups)
    {
        json.WriteStartArray("groups");
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.WriteNumber("operations", group.Operations);
            if (group.Description is { } description) json.WriteString("description", description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

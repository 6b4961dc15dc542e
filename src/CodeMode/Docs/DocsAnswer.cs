using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeMode.Data;

namespace CodeMode.Docs;

/// <summary>What an agent gets of a search in the documentation: <c>{ total, hits: [{ page, section, text }], note }</c>, within a budget.</summary>
internal static class DocsAnswer
{
    private const int Budget = 16_000;
    private const int MaxSection = 6_000;
    private const int MaxListed = 200;

    public static string Write(DocsIndex index, string query, int limit)
    {
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using (var json = new Utf8JsonWriter(buffer, ScriptDataWriter.WriterOptions))
        {
            json.WriteStartObject();
            if (string.IsNullOrWhiteSpace(query)) WriteContents(json, index);
            else WriteHits(json, index.Find(query), limit);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHits(Utf8JsonWriter json, IReadOnlyList<DocsSection> found, int limit)
    {
        json.WriteNumber("total", found.Count);
        json.WriteStartArray("hits");
        var (budget, shown) = (Budget, 0);
        foreach (var section in found.Take(limit))
        {
            if (budget <= 0) break;
            WriteHit(json, section, Math.Min(budget, MaxSection));
            budget -= Math.Min(section.Text.Length, MaxSection);
            shown++;
        }
        json.WriteEndArray();
        if (found.Count == 0) json.WriteString("note", "Nothing matches. Use other words for the same thing, or an empty query for the contents.");
        else if (shown < found.Count) json.WriteString("note", string.Create(CultureInfo.InvariantCulture, $"{shown} of {found.Count:N0} sections, best first: narrow the words, or raise limit."));
    }

    private static void WriteHit(Utf8JsonWriter json, DocsSection section, int budget)
    {
        json.WriteStartObject();
        json.WriteString("page", section.Page);
        if (section.Headings.Count > 0) json.WriteString("section", section.Title);
        json.WriteString("text", section.Text.Length <= budget ? section.Text : section.Text[..budget] + string.Create(CultureInfo.InvariantCulture, $" [cut: {section.Text.Length - budget:N0} more characters]"));
        json.WriteEndObject();
    }

    /// <summary>The pages with their headings.</summary>
    private static void WriteContents(Utf8JsonWriter json, DocsIndex index)
    {
        json.WriteNumber("total", index.Sections.Count);
        json.WriteStartArray("pages");
        var left = MaxListed;
        var pages = index.Sections.GroupBy(static s => s.Page).ToList();
        foreach (var page in pages)
        {
            if (left <= 0) break;
            json.WriteStartObject();
            json.WriteString("page", page.Key);
            json.WriteStartArray("sections");
            foreach (var section in page.Where(static s => s.Headings.Count > 0).Take(left)) json.WriteStringValue(section.Title);
            left -= 1 + page.Count();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("note", left > 0 ? "Search by words." : string.Create(CultureInfo.InvariantCulture, $"Not all of {pages.Count:N0} pages are listed. Search by words."));
    }
}

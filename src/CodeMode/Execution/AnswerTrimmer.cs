using System.Globalization;
using System.Text.Json;
using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>
/// Writes a value within a budget of characters: whole when it fits, else cut by structure, so that it stays valid JSON of the same shape
/// and says at each place what is missing.
/// </summary>
internal sealed class AnswerTrimmer(Utf8JsonWriter json)
{
    // Readers of JSON stop at 64 levels by default, and the answer itself stands inside a message.
    private const int MaxDepth = 48;

    // A share smaller than this says nothing: then whole members are left out.
    private const int LeastShare = 128;

    private const int MarkReserve = 100;

    /// <summary>Whether something was left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Writes the value in about <paramref name="budget"/> characters.</summary>
    public void Write(ScriptData value, int budget) => Write(value, budget, 0);

    private void Write(ScriptData value, int budget, int depth)
    {
        if (DataSize.Measure(value, budget, MaxDepth - depth) <= budget)
        {
            ScriptDataWriter.Write(json, value);
            return;
        }
        IsCut = true;
        if (depth >= MaxDepth) json.WriteStringValue($"[cut: nested deeper than {MaxDepth} levels]");
        else if (value.Kind == ScriptDataKind.Array) WriteArray(value, budget, depth);
        else if (value.Kind == ScriptDataKind.Object) WriteObject(value, budget, depth);
        else json.WriteStringValue(CutText(value.Text, budget));
    }

    /// <summary>The longest prefix that fits; a first item that does not is cut itself.</summary>
    private void WriteArray(ScriptData value, int budget, int depth)
    {
        json.WriteStartArray();
        var left = budget - MarkReserve;
        var written = 0;
        while (written < value.Count)
        {
            var item = value.GetItem(written);
            var size = DataSize.Measure(item, left, MaxDepth - depth - 1) + 1;
            if (size > left && written > 0) break;
            Write(item, left, depth + 1);
            written++;
            left -= size;
        }
        if (written < value.Count) json.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"[cut: {value.Count - written:N0} more items]"));
        json.WriteEndArray();
    }

    /// <summary>Small members whole, large ones cut to equal shares; the largest left out when the shares get too small.</summary>
    private void WriteObject(ScriptData value, int budget, int depth)
    {
        var members = DataSize.MeasureMembers(value, budget, MaxDepth - depth - 1);
        var room = budget - MarkReserve;
        var kept = members.OrderBy(static m => m.Size).TakeWhile((m, i) => (room -= Math.Min(m.Size, LeastShare)) >= 0 || i == 0).ToList();
        var share = FindShare(kept, budget - MarkReserve);
        var names = kept.Select(static m => m.Name).ToHashSet(StringComparer.Ordinal);
        json.WriteStartObject();
        foreach (var member in members)
        {
            if (!names.Contains(member.Name)) continue;
            json.WritePropertyName(member.Name);
            Write(value.GetMember(member.Name)!, Math.Max(share - member.Name.Length - 4, LeastShare / 2), depth + 1);
        }
        if (kept.Count < members.Count)
        {
            var omitted = members.Where(m => !names.Contains(m.Name)).Take(5).Select(static m => m.Name.Length > 40 ? m.Name[..40] + "…" : m.Name);
            json.WriteString("[cut]", string.Create(CultureInfo.InvariantCulture, $"{members.Count - kept.Count:N0} more members: {string.Join(", ", omitted)} …"));
        }
        json.WriteEndObject();
    }

    /// <summary>The greatest size that each member may have so that all fit: what small ones do not need goes to the others.</summary>
    private static int FindShare(List<MemberSize> bySize, int budget)
    {
        for (var i = 0; i < bySize.Count; i++)
        {
            var share = budget / (bySize.Count - i);
            if (bySize[i].Size > share) return share;
            budget -= bySize[i].Size;
        }
        return Math.Max(budget, bySize.Count == 0 ? 0 : bySize[^1].Size);
    }

    private static string CutText(string text, int budget)
    {
        var length = Math.Clamp(budget - MarkReserve, 0, text.Length);
        // Escapes make the text longer: what was measured with them is kept in proportion.
        var size = DataSize.OfText(text, int.MaxValue);
        if (size > text.Length * 2) length = (int)(length * (double)text.Length / size);
        if (length > 0 && char.IsHighSurrogate(text[length - 1])) length--;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, length)}[cut: {text.Length - length:N0} more characters]");
    }
}

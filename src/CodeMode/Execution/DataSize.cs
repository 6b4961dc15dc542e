using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>How long a value is as JSON; measuring stops where the answer no longer matters.</summary>
internal static class DataSize
{
    private const int ScalarSize = 8;

    /// <summary>Characters of JSON, or more than <paramref name="cap"/> as soon as they are more, or when it nests deeper than <paramref name="depth"/>.</summary>
    public static int Measure(ScriptData value, int cap, int depth)
    {
        switch (value.Kind)
        {
            case ScriptDataKind.String: return OfText(value.Text, cap);
            case ScriptDataKind.Number: return ScalarText.Of(value).Length;
            case ScriptDataKind.Array or ScriptDataKind.Object when depth <= 0: return Beyond(cap);
            case ScriptDataKind.Array: return OfArray(value, cap, depth);
            case ScriptDataKind.Object: return OfObject(value, cap, depth);
            default: return ScalarSize;
        }
    }

    /// <summary>The sizes of an object's members; what is far beyond an equal share of the budget is not measured to its end.</summary>
    public static List<MemberSize> MeasureMembers(ScriptData value, int budget, int depth)
    {
        var names = value.Names.Where(name => !ScalarText.IsAbsent(value.GetMember(name))).ToList();
        var cap = names.Count == 0 ? 0 : Math.Max(128, (int)Math.Min(budget, 4L * budget / names.Count));
        return [.. names.Select(name => new MemberSize(name, Math.Min(budget + 1, name.Length + 4 + Math.Min(Measure(value.GetMember(name)!, cap, depth), budget))))];
    }

    public static int OfText(string text, int cap)
    {
        if (text.Length > cap) return Beyond(cap);
        var size = text.Length + 2;
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '\n' or '\r' or '\t') size++;
            else if (c < ' ' || char.IsSurrogate(c)) size += 5;
        }
        return size;
    }

    private static int OfArray(ScriptData value, int cap, int depth)
    {
        var size = 2;
        for (var i = 0; i < value.Count && size <= cap; i++)
        {
            var item = Measure(value.GetItem(i), cap - size, depth - 1);
            if (item > cap - size) return Beyond(cap);
            size += item + 1;
        }
        return size;
    }

    private static int OfObject(ScriptData value, int cap, int depth)
    {
        var size = 2;
        foreach (var name in value.Names)
        {
            if (value.GetMember(name) is not { } member || ScalarText.IsAbsent(member)) continue;
            size += name.Length + 4;
            if (size > cap) return Beyond(cap);
            var item = Measure(member, cap - size, depth - 1);
            if (item > cap - size) return Beyond(cap);
            size += item;
        }
        return size;
    }

    private static int Beyond(int cap) => cap == int.MaxValue ? cap : cap + 1;
}

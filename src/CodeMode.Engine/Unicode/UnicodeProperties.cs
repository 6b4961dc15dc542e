using System.Collections.Concurrent;

namespace CodeMode.Engine.Unicode;

/// <summary>
/// The properties of <c>\p{…}</c>, read from the embedded <c>properties.txt</c>: a line a property, its names, and the
/// distances from one bound to the next in base 36.
/// </summary>
/// <remarks><see href="https://tc39.es/ecma262/#table-nonbinary-unicode-properties"/> and the tables after it.</remarks>
internal static class UnicodeProperties
{
    private static readonly Lazy<Dictionary<string, string>> Lines = new(ReadLines);
    private static readonly ConcurrentDictionary<string, CodePointSet> Sets = new(StringComparer.Ordinal);

    /// <summary>Finds a binary property or general category by its name.</summary>
    public static CodePointSet? Find(string name) => Load("bp " + name) ?? Load("gc " + name);

    /// <summary>Finds a property by name and value.</summary>
    public static CodePointSet? Find(string name, string value) => name switch
    {
        "General_Category" or "gc" => Load("gc " + value),
        "Script" or "sc" => Load("sc " + value),
        "Script_Extensions" or "scx" => Load("scx " + value) ?? Load("sc " + value),
        _ => null,
    };

    private static CodePointSet? Load(string key)
    {
        if (Sets.TryGetValue(key, out var set))
        {
            return set;
        }

        return Lines.Value.TryGetValue(key, out var distances) ? Sets.GetOrAdd(key, Decode(distances)) : null;
    }

    private static Dictionary<string, string> ReadLines()
    {
        using var stream = typeof(UnicodeProperties).Assembly.GetManifestResourceStream("CodeMode.Engine.Unicode.properties.txt")!;
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            foreach (var name in line[(space + 1)..equals].Split(','))
            {
                lines[string.Concat(line.AsSpan(0, space + 1), name)] = line[(equals + 1)..];
            }
        }

        return lines;
    }

    private static CodePointSet Decode(string distances)
    {
        var bounds = new List<int>();
        var bound = 0;
        foreach (var part in distances.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bound += Base36(part);
            // Every second distance leads to the first code point after a range.
            bounds.Add(bounds.Count % 2 == 0 ? bound : bound - 1);
        }

        return CodePointSet.FromBounds([.. bounds]);
    }

    /// <summary>Reads a number in base 36.</summary>
    public static int Base36(string text)
    {
        var value = 0;
        foreach (var c in text)
        {
            value = (value * 36) + (char.IsAsciiDigit(c) ? c - '0' : c - 'a' + 10);
        }

        return value;
    }
}

using CodeMode.Baseline.Types;

namespace CodeMode.Baseline;

/// <summary>A baseline as it was accepted. Lines are found at once, their types are read when they are asked for.</summary>
internal sealed class BaselineFile
{
    private readonly Dictionary<string, BaselineLine> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeNode?> _readTypes = new(StringComparer.Ordinal);
    private readonly List<BaselineLine> _operations = [];
    private readonly List<(BaselineLine Line, string Reason)> _unreadable = [];

    public BaselineFile(string text)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r'], start);
            if (end < 0) end = text.Length;
            if (end > start && text[start] != '#') Add(Split(start, text.Substring(start, end - start)), heads);
            start = end + 1;
        }
    }

    /// <summary>The operations' lines in order.</summary>
    public IReadOnlyList<BaselineLine> Operations => _operations;

    /// <summary>Lines that cannot be read, as far as they were asked for.</summary>
    public IReadOnlyList<(BaselineLine Line, string Reason)> Unreadable => _unreadable;

    /// <summary>The names of the types that have a line.</summary>
    public IEnumerable<string> TypeNames => _types.Keys;

    public BaselineLine? FindTypeLine(string name) => _types.TryGetValue(name, out var line) ? line : null;

    /// <summary>The type with a line of its own, or <see langword="null"/>.</summary>
    public TypeNode? FindType(string name)
    {
        if (_readTypes.TryGetValue(name, out var type)) return type;
        if (!_types.TryGetValue(name, out var line)) return null;
        return _readTypes[name] = Read(line, static parser => parser.ReadAll());
    }

    /// <summary>An operation's signature, or <see langword="null"/> when its line cannot be read.</summary>
    public Signature? ReadSignature(BaselineLine line) => Read(line, static parser => parser.ReadSignature());

    private T? Read<T>(BaselineLine line, Func<TypeParser, T> read) where T : class
    {
        try
        {
            return read(new TypeParser(line.Body, static name => new NameType(name)));
        }
        catch (FormatException problem)
        {
            _unreadable.Add((line, problem.Message));
            return null;
        }
    }

    private void Add(BaselineLine line, HashSet<string> heads)
    {
        if (line.Body.Length == 0) _unreadable.Add((line, "it is neither an operation nor a type"));
        else if (!heads.Add(line.Head)) _unreadable.Add((line, $"'{line.Head}' stands above already"));
        else if (line.IsType) _types[line.Name] = line;
        else _operations.Add(line);
    }

    private static BaselineLine Split(int start, string text)
    {
        var end = start + text.Length;
        var first = text.IndexOf(' ');
        var second = first < 0 ? -1 : text.IndexOf(' ', first + 1);
        if (second < 0) return new BaselineLine(start, end, text, "", "");
        var head = text.Substring(0, second);
        if (text.StartsWith("type ", StringComparison.Ordinal))
        {
            return string.CompareOrdinal(text, second, " = ", 0, 3) == 0
                ? new BaselineLine(start, end, head, head.Substring(5), text.Substring(second + 3))
                : new BaselineLine(start, end, text, "", "");
        }

        var open = text.IndexOf('(', second);
        return open <= second + 1
            ? new BaselineLine(start, end, text, "", "")
            : new BaselineLine(start, end, head, text.Substring(second + 1, open - second - 1), text.Substring(open));
    }
}

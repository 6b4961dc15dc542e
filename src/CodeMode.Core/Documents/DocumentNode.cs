using System.Globalization;

namespace CodeMode.Documents;

/// <summary>A place in a document: a view that costs nothing to make. The default value is <see cref="DocumentNodeKind.Missing"/>.</summary>
internal readonly struct DocumentNode : IEquatable<DocumentNode>
{
    // Longer texts are hardly repeated.
    private const int LongestWord = 48;

    private readonly DocumentTree? _tree;

    internal DocumentNode(DocumentTree tree, int index)
    {
        _tree = tree;
        Index = index;
    }

    /// <summary>The document it belongs to.</summary>
    public DocumentTree Tree => _tree ?? throw new InvalidOperationException("A missing node belongs to no document.");

    /// <summary>Its number in document order.</summary>
    public int Index { get; }

    public DocumentNodeKind Kind => _tree is null ? DocumentNodeKind.Missing : _tree[Index].Kind;

    public bool IsMissing => _tree is null;

    public bool IsObject => Kind == DocumentNodeKind.Object;

    public bool IsArray => Kind == DocumentNodeKind.Array;

    public bool IsString => Kind == DocumentNodeKind.String;

    /// <summary>Offset of its first code unit.</summary>
    public int Start => Tree[Index].Start;

    /// <summary>Offset behind its last code unit.</summary>
    public int End => Tree[Index].End;

    /// <summary>Whether its text as the document writes it is JSON, and a string's without escapes.</summary>
    public bool IsPlainJson => (Tree[Index].Flags & (TapeFlags.Escaped | TapeFlags.Yaml)) == 0;

    /// <summary>Whether it stands in the document without quotes, as YAML's strings may.</summary>
    public bool IsUnquoted => (Tree[Index].Flags & TapeFlags.Plain) != 0;

    /// <summary>Its text as the document writes it.</summary>
    public string RawText => Tree.Text.Substring(Start, End - Start);

    /// <summary>The index behind its subtree.</summary>
    internal int Next => Kind == DocumentNodeKind.Key ? Index + 1 : Tree[Index].Link;

    /// <summary>The value of a property, or a missing node.</summary>
    public DocumentNode this[string name]
    {
        get
        {
            if (!IsObject) return default;
            var found = _tree!.FindProperty(Index, name);
            return found < 0 ? default : new DocumentNode(_tree, found);
        }
    }

    /// <summary>The properties of an object; of anything else, none.</summary>
    public DocumentProperties Properties => new(this);

    /// <summary>The items of an array; of anything else, none.</summary>
    public DocumentItems Items => new(this);

    /// <summary>The decoded text of a string or key.</summary>
    public string GetString()
    {
        ref readonly var node = ref Tree[Index];
        if (node.Kind == DocumentNodeKind.Key) return Tree.GetName(Index);
        if (node.Kind != DocumentNodeKind.String) throw new InvalidOperationException($"A {node.Kind} is no string.");
        if ((node.Flags & TapeFlags.Escaped) == 0) return Tree.Text.Substring(node.TextStart, node.TextLength);
        return (node.Flags & TapeFlags.Yaml) != 0 ? YamlText.Decode(Tree.Text, node) : JsonText.Decode(Tree.Text, node.Start + 1, node.End - 1);
    }

    /// <summary>The decoded text of a string that documents repeat: one instance for equal texts, unless they are long.</summary>
    public string GetString(NameTable words)
    {
        ref readonly var node = ref Tree[Index];
        return node.Kind == DocumentNodeKind.String && node.TextLength <= LongestWord && (node.Flags & TapeFlags.Escaped) == 0
            ? words.Intern(Tree.Text, node.TextStart, node.TextLength)
            : GetString();
    }

    /// <summary>The number of a string's decoded text in a table.</summary>
    public int GetNumber(NameTable words)
    {
        ref readonly var node = ref Tree[Index];
        if ((node.Flags & TapeFlags.Escaped) == 0) return words.Add(Tree.Text, node.TextStart, node.TextLength);
        var text = GetString();
        return words.Add(text, 0, text.Length);
    }

    /// <summary>A scalar's text as the document writes it, one instance for equal texts.</summary>
    public string GetRawText(NameTable words) => End - Start <= LongestWord ? words.Intern(Tree.Text, Start, End - Start) : RawText;

    /// <summary>The decoded text when it is a string, else <see langword="null"/>.</summary>
    public string? AsString() => IsString ? GetString() : null;

    /// <summary>The decoded text when it is a string that documents repeat, else <see langword="null"/>.</summary>
    public string? AsString(NameTable words) => IsString ? GetString(words) : null;

    /// <summary>Whether it is the given word, as a boolean.</summary>
    public bool IsTrue => Kind == DocumentNodeKind.True;

    /// <summary>A number as JSON writes it; <c>null</c> stands for YAML's infinities, which JSON has not.</summary>
    public string NumberText => IsPlainJson ? RawText : YamlScalar.ToJsonNumber(RawText) ?? "null";

    /// <summary>The number, when it is one that a double can hold.</summary>
    public double? AsNumber() => Kind == DocumentNodeKind.Number && TryReadNumber(out var number) && !double.IsInfinity(number) ? number : null;

    /// <summary>Whether it is a string of exactly this text; allocates nothing.</summary>
    public bool TextEquals(string text)
    {
        if (!IsString) return false;
        ref readonly var node = ref Tree[Index];
        return (node.Flags & TapeFlags.Escaped) != 0
            ? GetString() == text
            : node.TextLength == text.Length && string.CompareOrdinal(Tree.Text, node.TextStart, text, 0, text.Length) == 0;
    }

    private bool TryReadNumber(out double number)
    {
#if NET
        if (IsPlainJson) return double.TryParse(Tree.Text.AsSpan(Start, End - Start), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
#endif
        return double.TryParse(NumberText, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    public bool Equals(DocumentNode other) => ReferenceEquals(_tree, other._tree) && Index == other.Index;

    public override bool Equals(object? obj) => obj is DocumentNode other && Equals(other);

    public override int GetHashCode() => Index;
}

namespace CodeMode.Documents;

/// <summary>A document as one array of nodes over its text. Immutable; nothing is copied or decoded until asked for.</summary>
internal sealed class DocumentTree
{
    // Objects of at most this many properties are searched one by one.
    private const int IndexedFrom = 48;

    private readonly TapeNode[] _nodes;
    private readonly NameTable _names;
    private readonly Dictionary<int, Dictionary<string, int>> _indexes = [];
    private Dictionary<string, DocumentFile>? _filesByPath;
    private IReadOnlyDictionary<string, string> _refused = new Dictionary<string, string>();

    public DocumentTree(
        string text, TapeNode[] nodes, int count, NameTable names, IReadOnlyList<int> duplicateKeys, IReadOnlyList<(int Node, string Tag)> unknownTags)
    {
        Text = text;
        Count = count;
        _nodes = nodes;
        _names = names;
        Files = [new DocumentFile("", 0, 0, 0, new LineIndex(text))];
        DuplicateKeys = [.. duplicateKeys.Select(key => new DocumentNode(this, key))];
        UnknownTags = [.. unknownTags.Select(tag => (new DocumentNode(this, tag.Node), tag.Tag))];
    }

    /// <summary>The text; of several files, their texts one after another.</summary>
    public string Text { get; }

    /// <summary>The files; the document itself is the first, and what stands in the others is reached through references alone.</summary>
    public IReadOnlyList<DocumentFile> Files { get; private set; }

    /// <summary>The number of nodes.</summary>
    public int Count { get; }

    /// <summary>The outermost value.</summary>
    public DocumentNode Root => new(this, 0);

    /// <summary>Keys that stand in their object already; the last of equal keys counts.</summary>
    public IReadOnlyList<DocumentNode> DuplicateKeys { get; }

    /// <summary>YAML's values with a tag that says nothing here.</summary>
    public IReadOnlyList<(DocumentNode Node, string Tag)> UnknownTags { get; }

    /// <summary>The same with its files' names, and with the files that it refers to and has not.</summary>
    public DocumentTree WithFiles(IReadOnlyList<DocumentFile> files, IReadOnlyDictionary<string, string> refused)
    {
        (Files, _refused, _filesByPath) = (files, refused, null);
        return this;
    }

    /// <summary>Why a file is not among <see cref="Files"/>, or <see langword="null"/> when nobody asked for it.</summary>
    public string? GetRefusal(string path) => _refused.TryGetValue(path, out var reason) ? reason : null;

    /// <summary>The file that a node stands in.</summary>
    public DocumentFile GetFile(int node)
    {
        var (low, high) = (0, Files.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Files[middle].Root <= node) low = middle;
            else high = middle - 1;
        }

        return Files[low];
    }

    /// <summary>The file of a path, see <see cref="ReferencePath"/>, or <see langword="null"/>.</summary>
    public DocumentFile? FindFile(string path)
    {
        if (_filesByPath is null)
        {
            _filesByPath = new Dictionary<string, DocumentFile>(StringComparer.Ordinal);
            foreach (var file in Files) _filesByPath[file.Path] = file;
        }

        return _filesByPath.TryGetValue(path, out var found) ? found : null;
    }

    /// <summary>Whether an object somewhere has a property of this name.</summary>
    public bool HasName(string name) => _names.Find(name) >= 0;

    /// <summary>The texts of all <c>$ref</c>s that leave their file, and of the files that a discriminator's mapping names; equal ones more than once.</summary>
    public IEnumerable<string> FindReferences()
    {
        var (reference, mapping) = (_names.Find("$ref"), _names.Find("mapping"));
        if (reference < 0 && mapping < 0) yield break;
        for (var i = 0; i < Count; i++)
        {
            if (_nodes[i].Kind != DocumentNodeKind.Key) continue;
            var value = new DocumentNode(this, i + 1);
            // Nearly all stay inside the document.
            if (_nodes[i].Link == reference && value.IsString && _nodes[i + 1].TextLength > 0 && Text[_nodes[i + 1].TextStart] != '#') yield return value.GetString();
            if (_nodes[i].Link != mapping || !value.IsObject) continue;
            foreach (var target in value.Properties)
            {
                if (target.Value.AsString() is { } text && ReferencePath.IsDocument(text)) yield return text;
            }
        }
    }

    /// <summary>A value with all that stands inside it, keys too, in document order; without what a later equal key overrides.</summary>
    public IEnumerable<DocumentNode> GetSubtree(DocumentNode value)
    {
        for (var i = value.Index; i < value.Next; i++)
        {
            while (_nodes[i].Kind == DocumentNodeKind.Key && (_nodes[i].Flags & TapeFlags.Overridden) != 0) i = _nodes[i + 1].Link;
            if (i < value.Next) yield return new DocumentNode(this, i);
        }
    }

    /// <summary>The raw node at an index.</summary>
    internal ref readonly TapeNode this[int index] => ref _nodes[index];

    /// <summary>The name of the key at an index.</summary>
    internal string GetName(int key) => _names[_nodes[key].Link];

    /// <summary>The index of a property's value, or -1.</summary>
    internal int FindProperty(int parent, string name)
    {
        var end = _nodes[parent].Link;
        var seen = 0;
        for (var key = parent + 1; key < end; key = _nodes[key + 1].Link)
        {
            if (++seen > IndexedFrom) return GetIndex(parent).TryGetValue(name, out var value) ? value : -1;
            if ((_nodes[key].Flags & TapeFlags.Overridden) == 0 && GetName(key) == name) return key + 1;
        }

        return -1;
    }

    // Without it, resolving every reference into a map of 50,000 schemas would take quadratic time.
    private Dictionary<string, int> GetIndex(int parent)
    {
        lock (_indexes)
        {
            if (_indexes.TryGetValue(parent, out var index)) return index;
            index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var key = parent + 1; key < _nodes[parent].Link; key = _nodes[key + 1].Link)
            {
                if ((_nodes[key].Flags & TapeFlags.Overridden) == 0) index[GetName(key)] = key + 1;
            }

            return _indexes[parent] = index;
        }
    }
}

using System.Text;

namespace CodeMode.Documents;

/// <summary>
/// A document and the files that its references lead to. It opens no file itself: it says which it wants, and whoever owns the files gives or refuses them.
/// </summary>
internal sealed class DocumentSet
{
    // What is refused without being asked for.
    private const int MaxFiles = 10_000;
    private const int MaxLength = 200_000_000;

    private readonly List<(string Path, DocumentTree Tree)> _files = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Queue<string> _wanted = new();
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);
    private long _length;

    /// <summary>Begins with the document itself.</summary>
    /// <param name="path">Where it stands; only its name counts.</param>
    /// <param name="text">Its text.</param>
    public DocumentSet(string path, string text)
    {
        Path = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        Text = text;
        _known.Add(Path);
        if (DocumentReader.Read(Path, text, out var error) is { } tree) Add(Path, tree);
        Error = error;
    }

    /// <summary>The document's path: its name.</summary>
    public string Path { get; }

    /// <summary>The document's text.</summary>
    public string Text { get; }

    /// <summary>Whether there are files beside the document itself.</summary>
    public bool HasFiles => _files.Count > 1;

    /// <summary>Why the document itself cannot be read, or <see langword="null"/>.</summary>
    public DocumentSyntaxError? Error { get; }

    /// <summary>A file that a reference leads to and that was neither given nor refused.</summary>
    public bool TryGetWanted(out string path)
    {
        path = _wanted.Count > 0 ? _wanted.Dequeue() : "";
        return path.Length > 0;
    }

    /// <summary>Gives a wanted file.</summary>
    public void Add(string path, string text)
    {
        _length += text.Length;
        if (_files.Count == MaxFiles) Refuse(path, $"the document refers to more than {MaxFiles} files");
        else if (_length > MaxLength) Refuse(path, "the files together are too large");
        else if (DocumentReader.Read(path, text, out var error) is { } tree) Add(path, tree);
        else Refuse(path, $"it is no JSON or YAML, {Locate(text, error!.Start)}: {error.Message}");
    }

    /// <summary>Says why a wanted file is not given: half a sentence.</summary>
    public void Refuse(string path, string reason) => _refused[path] = reason;

    /// <summary>One tree of all files.</summary>
    public DocumentTree Build()
    {
        if (_files.Count == 1) return _files[0].Tree.WithFiles([new DocumentFile(Path, 0, 0, 0, new LineIndex(Text))], _refused);
        var text = new StringBuilder(_files.Sum(static file => file.Tree.Text.Length + 1));
        foreach (var (_, tree) in _files) text.Append(tree.Text).Append('\n');
        var tape = new TapeBuilder(text.ToString());
        var files = new List<DocumentFile>(_files.Count);
        var start = 0;
        foreach (var (path, tree) in _files)
        {
            files.Add(new DocumentFile(path, files.Count, tape.Count, start, new LineIndex(tree.Text)));
            tape.AddTree(tree, start);
            start += tree.Text.Length + 1;
        }

        return tape.Build().WithFiles(files, _refused);
    }

    private void Add(string path, DocumentTree tree)
    {
        _files.Add((path, tree));
        foreach (var reference in tree.FindReferences())
        {
            var end = reference.IndexOf('#');
            var file = end == 0 ? null : ReferencePath.Resolve(path, end < 0 ? reference : reference.Substring(0, end));
            if (file is not null && _known.Add(file)) _wanted.Enqueue(file);
        }
    }

    private static string Locate(string text, int offset)
    {
        var (line, column) = new LineIndex(text).GetPosition(offset);
        return $"line {line}, column {column}";
    }
}

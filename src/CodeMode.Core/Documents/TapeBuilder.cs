namespace CodeMode.Documents;

/// <summary>Collects the nodes of a document in document order; what every format's reader writes to.</summary>
/// <param name="text">The document's text.</param>
internal sealed class TapeBuilder(string text)
{
    private readonly List<int> _duplicateKeys = [];
    private readonly List<(int Node, string Tag)> _unknownTags = [];
    private TapeNode[] _nodes = Allocate(Math.Max(16, text.Length / 24));
    private int[] _lastObject = new int[1024];

    /// <summary>The property names met so far.</summary>
    public NameTable Names { get; } = new();

    /// <summary>How many nodes there are.</summary>
    public int Count { get; private set; }

    /// <summary>The node at an index.</summary>
    public ref TapeNode this[int index] => ref _nodes[index];

    /// <summary>Adds a node that nothing stands in, or that <see cref="Close"/> will close.</summary>
    public int Add(DocumentNodeKind kind, int start, int end, TapeFlags flags)
    {
        if (Count == _nodes.Length) Grow(Count + 1, start);
        ref var node = ref _nodes[Count];
        node.Start = start;
        node.End = end;
        node.Link = ++Count;
        node.Kind = kind;
        node.Flags = flags;
        node.Indent = 0;
        return Count - 1;
    }

    /// <summary>Adds what stands at an index once more, with all that is in it. The text is shared.</summary>
    public void AddCopy(int index)
    {
        var size = _nodes[index].Link - index;
        if (_nodes.Length < Count + size) Grow(Math.Max(_nodes.Length * 2, Count + size), text.Length);
        Array.Copy(_nodes, index, _nodes, Count, size);
        for (var (i, moved) = (Count, Count - index); i < Count + size; i++)
        {
            if (_nodes[i].Kind != DocumentNodeKind.Key) _nodes[i].Link += moved;
        }

        Count += size;
    }

    /// <summary>Adds what was read from another file.</summary>
    /// <param name="tree">What was read.</param>
    /// <param name="start">Where its text starts in this text.</param>
    public void AddTree(DocumentTree tree, int start)
    {
        var first = Count;
        for (var i = 0; i < tree.Count; i++)
        {
            ref readonly var node = ref tree[i];
            var added = Add(node.Kind, node.Start + start, node.End + start, node.Flags);
            _nodes[added].Indent = node.Indent;
            _nodes[added].Link = node.Kind == DocumentNodeKind.Key ? Names.Add(tree.GetName(i), 0, tree.GetName(i).Length) : node.Link + first;
        }

        _duplicateKeys.AddRange(tree.DuplicateKeys.Select(key => key.Index + first));
        _unknownTags.AddRange(tree.UnknownTags.Select(tag => (tag.Node.Index + first, tag.Tag)));
    }

    /// <summary>Ends a container: all that was added since stands in it.</summary>
    public void Close(int index, int end)
    {
        ref var node = ref _nodes[index];
        node.End = end;
        node.Link = Count;
        if (node.Kind == DocumentNodeKind.Object) FindOverriddenKeys(index);
    }

    /// <summary>Remembers that a node has a tag that nobody knows.</summary>
    public void AddUnknownTag(int node, string tag) => _unknownTags.Add((node, tag));

    /// <summary>The document.</summary>
    public DocumentTree Build() => new(text, _nodes, Count, Names, _duplicateKeys, _unknownTags);

    // Documents differ in how many nodes a text of their length has; what was read so far tells.
    private void Grow(int least, int position)
    {
        var expected = (long)Count * text.Length / Math.Max(position, 1);
        var nodes = Allocate((int)Math.Max(least, Math.Min(expected, Count * 4L)) + (Count / 8) + 16);
        Array.Copy(_nodes, nodes, Count);
        _nodes = nodes;
    }

    // Each node is written whole before it is read: megabytes need not be zero.
    private static TapeNode[] Allocate(int count) =>
#if NET
        GC.AllocateUninitializedArray<TapeNode>(count);
#else
        new TapeNode[count];
#endif

    // In one walk over the keys: a name's last object and key are remembered by its number.
    private void FindOverriddenKeys(int index)
    {
        if (_lastObject.Length < Names.Count * 2) Array.Resize(ref _lastObject, Names.Count * 4);
        for (var key = index + 1; key < Count; key = _nodes[key + 1].Link)
        {
            if ((_nodes[key].Flags & TapeFlags.Overridden) != 0) continue;
            var slot = _nodes[key].Link * 2;
            // Index 0 is the root itself, which 0 in the array cannot be told from: hence one more.
            if (_lastObject[slot] == index + 1)
            {
                _nodes[_lastObject[slot + 1]].Flags |= TapeFlags.Overridden;
                _duplicateKeys.Add(key);
            }

            _lastObject[slot] = index + 1;
            _lastObject[slot + 1] = key;
        }
    }
}

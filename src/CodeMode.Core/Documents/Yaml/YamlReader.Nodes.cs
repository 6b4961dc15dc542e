namespace CodeMode.Documents;

/// <content>Nodes with their properties; aliases and merge keys.</content>
internal sealed partial class YamlReader
{
    // Nodes that aliases may add: copies share the text, but each is read, and aliases of aliases grow without bound.
    private const int MaxCopies = 1_000_000;

    private const string MergeKey = "<<";

    private static readonly string[] StringTags = ["!", "!!str", "!<tag:yaml.org,2002:str>"];

    private static readonly string[] KnownTags =
    [
        .. StringTags, "!!map", "!!seq", "!!null", "!!bool", "!!int", "!!float", "!!binary", "!!timestamp", "!!set", "!!omap", "!!pairs", "!!merge",
        "!<tag:yaml.org,2002:map>", "!<tag:yaml.org,2002:seq>", "!<tag:yaml.org,2002:int>", "!<tag:yaml.org,2002:float>", "!<tag:yaml.org,2002:bool>",
    ];

    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private int _copies;
    private int _lastEnd;

    // https://yaml.org/spec/1.2.2/#69-node-properties
    private bool ReadProperties(bool isFlow, out YamlProperties properties)
    {
        properties = new YamlProperties { Start = _position };
        while (_position < _text.Length && _text[_position] is '&' or '!')
        {
            var start = _position;
            var word = ReadWord();
            var isTag = word[0] == '!';
            if ((isTag ? properties.Tag : properties.Anchor) is not null) return Fail("A value has one anchor and one tag at most", start, _position);
            if (word == "&") return Fail("An anchor needs a name", start, _position);
            if (isTag) properties.Tag = word;
            else properties.Anchor = word.Substring(1);
            if (!IsBlankAt(_position) && !(isFlow && _text[_position] is ',' or ']' or '}')) return Fail($"Expected a blank behind {VisibleText.Quote(word)}, found {Describe(_position)}", _position, _position + 1);
            SkipBlanks();
        }

        return true;
    }

    private string ReadWord()
    {
        var start = _position;
        var isVerbatim = _text[start] == '!' && start + 1 < _text.Length && _text[start + 1] == '<';
        while (!IsBlankAt(_position) && !(_text[_position] is ',' or '[' or ']' or '{' or '}' && !isVerbatim))
        {
            if (_text[_position++] == '>' && isVerbatim) break;
        }

        return _text.Substring(start, _position - start);
    }

    /// <summary>Properties of lines above and of this line together.</summary>
    private bool Join(ref YamlProperties properties, YamlProperties more)
    {
        if ((properties.Anchor is not null && more.Anchor is not null) || (properties.Tag is not null && more.Tag is not null))
            return Fail("A value has one anchor and one tag at most", more.Start, more.Start + 1);
        properties = new YamlProperties { Anchor = properties.Anchor ?? more.Anchor, Tag = properties.Tag ?? more.Tag, Start = more.Start };
        return true;
    }

    private bool TakeProperties(ref YamlProperties inner)
    {
        var outer = _outer;
        _outer = default;
        return Join(ref inner, outer);
    }

    private YamlAnchor? Register(YamlProperties properties, int node, bool isComplete = false)
    {
        if (properties.Tag is not null && !KnownTags.Contains(properties.Tag)) _tape.AddUnknownTag(node, properties.Tag);
        return properties.Anchor is null ? null : _anchors[properties.Anchor] = new YamlAnchor(node) { IsComplete = isComplete };
    }

    private bool ReadAlias(out YamlToken alias)
    {
        var start = _position;
        var name = ReadWord().Substring(1);
        alias = default;
        if (!_anchors.TryGetValue(name, out var target)) return Fail($"Unknown alias {VisibleText.Quote(name)}: no '&' with this name stands before it", start, _position);
        if (!target.IsComplete) return Fail($"The alias {VisibleText.Quote(name)} stands inside what it stands for", start, _position);
        alias = new YamlToken(start, _position, TapeFlags.None) { Target = target };
        return true;
    }

    private bool CompleteScalar(YamlToken scalar, YamlProperties properties)
    {
        if (_depth > 0 && _frames[_depth - 1].State == YamlState.Key) return AddKey(scalar, properties);
        _lastEnd = scalar.End;
        if (scalar.Target is { } target) return properties.IsEmpty ? AddAlias(scalar, target) : FailAliasProperties(scalar);
        AddScalar(scalar, properties);
        return true;
    }

    private void AddScalar(YamlToken scalar, YamlProperties properties)
    {
        var (kind, flags) = (DocumentNodeKind.String, scalar.Flags);
        if ((flags & TapeFlags.Plain) != 0 && !scalar.IsMultiline && (properties.Tag is null || !StringTags.Contains(properties.Tag)))
        {
            kind = YamlScalar.Resolve(_text, scalar.Start, scalar.End);
            if (kind == DocumentNodeKind.Number && YamlScalar.IsJsonNumber(_text, scalar.Start, scalar.End)) flags &= ~TapeFlags.Yaml;
        }

        var node = _tape.Add(kind, scalar.Start, scalar.End, flags);
        _tape[node].Indent = (ushort)scalar.Indent;
        Register(properties, node, isComplete: true);
        Complete(0);
    }

    /// <summary>Adds a value that is not there.</summary>
    private bool AddEmpty()
    {
        var properties = _outer;
        _outer = default;
        return CompleteScalar(new YamlToken(_indicatorEnd, _indicatorEnd, TapeFlags.Plain | TapeFlags.Yaml), properties);
    }

    private bool AddKey(YamlToken key, YamlProperties properties)
    {
        var node = new TapeNode { Start = key.Start, End = key.End, Flags = key.Flags, Indent = (ushort)key.Indent };
        if (key.Target is { } target)
        {
            if (!properties.IsEmpty) return FailAliasProperties(key);
            node = _tape[target.Node];
            if (node.Kind is DocumentNodeKind.Object or DocumentNodeKind.Array) return FailComplexKey(key.Start);
        }

        ref var frame = ref _frames[_depth - 1];
        var index = _tape.Add(DocumentNodeKind.Key, key.Start, key.End, node.Flags);
        _tape[index].Indent = node.Indent;
        var name = (node.Flags & TapeFlags.Escaped) != 0 ? YamlText.Decode(_text, node) : null;
        _tape[index].Link = name is null ? _tape.Names.Add(_text, node.TextStart, node.TextLength) : _tape.Names.Add(name, 0, name.Length);
        frame.Merges |= IsMergeKey(index);
        frame.State = YamlState.Colon;
        _awaiting = false;
        _indicatorEnd = _lastEnd = key.End;
        Register(properties, index, isComplete: true);
        return true;
    }

    private bool AddAlias(YamlToken alias, YamlAnchor target)
    {
        var node = _tape[target.Node];
        if (node.Kind == DocumentNodeKind.Key)
        {
            AddScalar(new YamlToken(node.Start, node.End, node.Flags) { Indent = node.Indent, IsMultiline = (node.Flags & TapeFlags.Escaped) != 0 }, default);
            return true;
        }

        if (_depth + target.Height > JsonReader.MaxDepth) return Fail($"The document nests deeper than {JsonReader.MaxDepth} levels through this alias", alias.Start, alias.End);
        if (!Copy(target.Node, alias.Start, alias.End)) return false;
        Complete(target.Height);
        return true;
    }

    // https://yaml.org/type/merge.html: what an object has itself wins, then the first of several sources.
    private bool Merge(int index)
    {
        var known = new HashSet<int>();
        var end = _tape.Count;
        for (var key = index + 1; key < end; key = _tape[key + 1].Link)
        {
            if (!IsMergeKey(key)) known.Add(_tape[key].Link);
        }

        for (var key = index + 1; key < end; key = _tape[key + 1].Link)
        {
            if (!IsMergeKey(key)) continue;
            _tape[key].Flags |= TapeFlags.Overridden;
            var value = key + 1;
            if (_tape[value].Kind == DocumentNodeKind.Object)
            {
                if (!MergeFrom(value, known)) return false;
                continue;
            }

            if (_tape[value].Kind != DocumentNodeKind.Array) return FailMerge(value);
            for (var item = value + 1; item < _tape[value].Link; item = _tape[item].Link)
            {
                if (_tape[item].Kind != DocumentNodeKind.Object) return FailMerge(item);
                if (!MergeFrom(item, known)) return false;
            }
        }

        return true;
    }

    private bool MergeFrom(int source, HashSet<int> known)
    {
        for (var key = source + 1; key < _tape[source].Link; key = _tape[key + 1].Link)
        {
            var node = _tape[key];
            if ((node.Flags & TapeFlags.Overridden) != 0 || !known.Add(node.Link)) continue;
            _tape[_tape.Add(DocumentNodeKind.Key, node.Start, node.End, node.Flags)].Link = node.Link;
            if (!Copy(key + 1, node.Start, node.End)) return false;
        }

        return true;
    }

    private bool Copy(int index, int start, int end)
    {
        _copies += _tape[index].Link - index;
        if (_copies > MaxCopies) return Fail($"The aliases up to here stand for more than {MaxCopies} values", start, end);
        _tape.AddCopy(index);
        return true;
    }

    private bool IsMergeKey(int key) =>
        (_tape[key].Flags & TapeFlags.Plain) != 0 && _tape.Names[_tape[key].Link] == MergeKey;

    private bool FailMerge(int node) => Fail("'<<' merges an object or a list of objects", _tape[node].Start, Math.Max(_tape[node].End, _tape[node].Start + 1));
}

namespace CodeMode.Documents;

/// <content>Block style, https://yaml.org/spec/1.2.2/#chapter-8-block-style-productions.</content>
internal sealed partial class YamlReader
{
    // Anchor and tag of lines before the one that is read: they belong to the collection that begins there, if one does.
    private YamlProperties _outer;

    private bool ReadBlockNode(bool isInline)
    {
        var start = _position;
        if (!ReadProperties(isFlow: false, out var inner)) return false;
        if (!inner.IsEmpty && (IsLineEnd() || IsCommentHere())) return Join(ref _outer, inner);
        var c = _text[_position];
        if (!inner.IsEmpty && (IsIndicator('-') || IsIndicator('?'))) return Fail("A collection begins on a line of its own, behind its anchor or tag", start, _position);
        if (IsIndicator('-')) return OpenBlock(YamlCollection.BlockSequence, start, isInline) && ReadIndicator(YamlState.Entry, isCompact: true);
        if (IsIndicator('?')) return OpenBlock(YamlCollection.BlockMapping, start, isInline) && ReadIndicator(YamlState.Key, isCompact: true);
        if (c is '[' or '{') return TakeProperties(ref inner) && ReadFlow(inner) && ReadLineEnd();
        if (c is '|' or '>') return TakeProperties(ref inner) && ReadBlockScalar(inner);
        if (!ReadScalar(isFlow: false, out var scalar)) return false;
        var colon = _position;
        while (colon < _text.Length && _text[colon] is ' ' or '\t') colon++;
        if (colon >= _text.Length || _text[colon] != ':' || !IsBlankAt(colon + 1))
        {
            if (!TakeProperties(ref inner) || !CompleteScalar(scalar, inner)) return false;
            return ReadLineEnd();
        }

        if (scalar.IsMultiline) return Fail("A key must stand on one line; did a quote or an indentation go missing?", scalar.Start, scalar.Start + 1);
        if (!OpenBlock(YamlCollection.BlockMapping, start, isInline) || !AddKey(scalar, inner)) return false;
        _position = colon;
        return ReadIndicator(YamlState.Value, isCompact: false);
    }

    /// <summary>The next key of the innermost block mapping, and its colon.</summary>
    private bool ReadBlockKey()
    {
        ref var frame = ref _frames[_depth - 1];
        if (IsIndicator(':') && frame.State == YamlState.Colon) return ReadIndicator(YamlState.Value, isCompact: true);
        if (frame.State == YamlState.Colon && !AddEmpty()) return false;
        if (IsIndicator('?')) return ReadIndicator(YamlState.Key, isCompact: true);
        if (IsIndicator('-')) return Fail("Expected a key, found '-': the items of a sequence stand behind a key of their own", _position, _position + 1);
        if (!ReadProperties(isFlow: false, out var properties)) return false;
        if (IsLineEnd() || _text[_position] is '[' or '{' or '|' or '>') return FailKey();
        if (!ReadScalar(isFlow: false, out var scalar, isKey: true)) return false;
        SkipBlanks();
        if (scalar.IsMultiline || !IsIndicator(':')) return FailColon(scalar);
        return AddKey(scalar, properties) && ReadIndicator(YamlState.Value, isCompact: false);
    }

    private bool OpenBlock(YamlCollection kind, int start, bool isInline)
    {
        if (_depth > 0 && _frames[_depth - 1].State == YamlState.Key) return FailComplexKey(start);
        if (isInline && !_isCompact) return FailInline(kind, start);
        if ((isInline ? FindBlankTab(start) : FindTab()) is >= 0 and var tab) return FailTab(tab);
        var properties = _outer;
        _outer = default;
        return Open(kind, start, start - _lineStart, properties);
    }

    private bool Open(YamlCollection kind, int start, int indent, YamlProperties properties)
    {
        if (_depth == JsonReader.MaxDepth) return Fail($"The document nests deeper than {JsonReader.MaxDepth} levels", start, start + 1);
        var isSequence = kind is YamlCollection.BlockSequence or YamlCollection.FlowSequence;
        var node = _tape.Add(isSequence ? DocumentNodeKind.Array : DocumentNodeKind.Object, start, start + 1, TapeFlags.Yaml);
        _frames[_depth++] = new YamlFrame { Node = node, Indent = indent, Kind = kind, Anchor = Register(properties, node) };
        return true;
    }

    private bool CloseTop()
    {
        if (_frames[_depth - 1].State == YamlState.Colon && !AddEmpty()) return false;
        // A block collection ends where its last entry does.
        return Close(Math.Max(_tape[_frames[_depth - 1].Node].End, _lastEnd));
    }

    private bool Close(int end)
    {
        var frame = _frames[--_depth];
        if (frame.Merges && !Merge(frame.Node)) return false;
        _tape.Close(frame.Node, end);
        _lastEnd = end;
        if (frame.Anchor is not null) (frame.Anchor.Height, frame.Anchor.IsComplete) = (frame.Height + 1, true);
        Complete(frame.Height + 1);
        return true;
    }

    /// <summary>What comes behind a complete node in the collection around it.</summary>
    private void Complete(int height)
    {
        _awaiting = false;
        if (_depth == 0) return;
        ref var parent = ref _frames[_depth - 1];
        parent.Height = Math.Max(parent.Height, height);
        parent.State = parent.Kind is YamlCollection.BlockMapping or YamlCollection.BlockSequence ? YamlState.Entry : YamlState.Comma;
    }

    // The tab between an indicator and a collection in its line.
    private int FindBlankTab(int start)
    {
        for (var position = start - 1; position >= _indicatorEnd; position--)
        {
            if (_text[position] == '\t') return position;
        }

        return -1;
    }

    private bool IsLineEnd() => _position == _text.Length || _text[_position] is '\n' or '\r';

    private bool IsCommentHere() => _text[_position] == '#' && IsCommentStart(_position);
}

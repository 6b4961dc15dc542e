namespace CodeMode.Documents;

/// <content>Flow style, https://yaml.org/spec/1.2.2/#74-flow-collection-styles: JSON with fewer quotes.</content>
internal sealed partial class YamlReader
{
    /// <summary>A flow collection with all that is in it.</summary>
    private bool ReadFlow(YamlProperties properties)
    {
        var (floor, indent) = (_depth, ParentIndent);
        if (_depth > 0 && _frames[_depth - 1].State == YamlState.Key) return FailComplexKey(_position);
        if (!OpenFlow(indent, properties)) return false;
        while (_depth > floor)
        {
            if (!SkipInFlow(indent)) return false;
            var read = _frames[_depth - 1].State switch
            {
                YamlState.Entry => ReadFlowEntry(indent),
                YamlState.Key => ReadFlowKey(default),
                YamlState.Colon => ReadFlowColon(),
                YamlState.Value => ReadFlowNode(indent),
                _ => ReadFlowComma(),
            };
            if (!read) return false;
        }

        // What stands behind a pair without braces closes it.
        return true;
    }

    private bool OpenFlow(int indent, YamlProperties properties)
    {
        var kind = _text[_position] == '[' ? YamlCollection.FlowSequence : YamlCollection.FlowMapping;
        if (!Open(kind, _position, indent, properties)) return false;
        _position++;
        return true;
    }

    private bool SkipInFlow(int indent)
    {
        var line = _lineStart;
        SkipToContent();
        if (_position == _text.Length || (_position == _lineStart && IsMarkerAt(_position))) return FailUnclosed();
        // JSON that was pasted with too little indentation is common, and harmless; what could be a line of the block around it is not.
        if (_lineStart == line || Column > indent || _text[_position] is '[' or ']' or '{' or '}' or ',' or '"' or (>= '0' and <= '9')) return true;
        return Fail("This line belongs to an open bracket and must be indented more than the line of its key", _position, _position + 1);
    }

    private bool ReadFlowEntry(int indent)
    {
        var isSequence = _frames[_depth - 1].Kind == YamlCollection.FlowSequence;
        switch (_text[_position])
        {
            case ']' when isSequence: return CloseFlow();
            case '}' when !isSequence: return CloseFlow();
            case ',': return Fail("A value is missing before the comma", _position, _position + 1);
            case '?' when IsBlankAt(_position + 1):
                if (isSequence && !Open(YamlCollection.FlowPair, _position, indent, default)) return false;
                _position++;
                _frames[_depth - 1].State = YamlState.Key;
                return true;
            default: return isSequence ? ReadFlowNode(indent) : ReadFlowKey(default);
        }
    }

    private bool ReadFlowKey(YamlProperties properties)
    {
        if (properties.IsEmpty && !ReadProperties(isFlow: true, out properties)) return false;
        if (!SkipInFlow(_frames[_depth - 1].Indent)) return false;
        if (_text[_position] is '[' or '{') return FailComplexKey(_position);
        if (_text[_position] is ',' or '}' or ']' || IsFlowColon()) return AddKey(new YamlToken(_position, _position, TapeFlags.Plain), properties);
        return ReadScalar(isFlow: true, out var scalar) && AddKey(scalar, properties);
    }

    private bool ReadFlowColon()
    {
        // Behind a key in quotes the colon needs no blank, and a plain key would have swallowed it.
        if (_text[_position] == ':')
        {
            _indicatorEnd = ++_position;
            _frames[_depth - 1].State = YamlState.Value;
            return true;
        }

        return _text[_position] is ',' or '}' or ']' ? AddEmpty() : Fail($"Expected ':' behind the key, found {Describe(_position)}", _position, _position + 1);
    }

    private bool ReadFlowNode(int indent)
    {
        if (!ReadProperties(isFlow: true, out var properties) || !SkipInFlow(indent)) return false;
        var isItem = _frames[_depth - 1].Kind == YamlCollection.FlowSequence;
        var start = properties.IsEmpty ? _position : properties.Start;
        switch (_text[_position])
        {
            case '[' or '{': return OpenFlow(indent, properties);
            case ',' or ']' or '}':
                _outer = properties;
                _indicatorEnd = _position;
                return AddEmpty();
            case ':' when isItem && IsFlowColon():
                return Open(YamlCollection.FlowPair, start, indent, default) && AddKey(new YamlToken(_position, _position, TapeFlags.Plain), properties);
        }

        var line = _lineStart;
        if (!ReadScalar(isFlow: true, out var scalar)) return false;
        if (!isItem || !IsPairAhead(scalar)) return CompleteScalar(scalar, properties);
        if (scalar.IsMultiline || line != _lineStart) return Fail("The key of a pair in a sequence must stand on one line", scalar.Start, scalar.Start + 1);
        return Open(YamlCollection.FlowPair, start, indent, default) && AddKey(scalar, properties);
    }

    private bool ReadFlowComma()
    {
        ref var frame = ref _frames[_depth - 1];
        if (frame.Kind == YamlCollection.FlowPair) return Close(_lastEnd);
        var c = _text[_position];
        if (c == ',')
        {
            _position++;
            frame.State = YamlState.Entry;
            return true;
        }

        var closing = frame.Kind == YamlCollection.FlowSequence ? ']' : '}';
        if (c == closing) return CloseFlow();
        if (c == ':') return FailComplexKey(_position);
        return Fail($"Expected ',' or '{closing}', found {Describe(_position)}", _position, _position + 1);
    }

    private bool CloseFlow() => Close(++_position);

    /// <summary>Whether the colon here ends a key.</summary>
    private bool IsFlowColon() =>
        _text[_position] == ':' && (IsBlankAt(_position + 1) || _text[_position + 1] is ',' or '[' or ']' or '{' or '}');

    private bool IsPairAhead(YamlToken scalar)
    {
        var position = _position;
        while (position < _text.Length && _text[position] is ' ' or '\t') position++;
        if (position == _text.Length || _text[position] != ':') return false;
        var isQuoted = _text[scalar.Start] is '"' or '\'';
        return isQuoted || IsBlankAt(position + 1) || _text[position + 1] is ',' or '[' or ']' or '{' or '}';
    }
}

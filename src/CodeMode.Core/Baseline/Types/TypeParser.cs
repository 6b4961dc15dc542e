namespace CodeMode.Baseline.Types;

/// <summary>Type expressions of the declarations, text → tree.</summary>
/// <param name="text">The text.</param>
/// <param name="resolve">What stands for the name of a type.</param>
internal sealed class TypeParser(string text, Func<string, TypeNode> resolve)
{
    private const int MaxDepth = 300;

    private int _at;
    private int _depth;

    /// <summary>Reads a text that is one type.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public TypeNode ReadAll()
    {
        var type = ReadType();
        End();
        return type;
    }

    /// <summary>Reads <c>(args: { … }): Promise&lt;…&gt;</c>.</summary>
    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public Signature ReadSignature()
    {
        Expect("(");
        var arguments = ObjectType.Empty;
        if (TryTake("args"))
        {
            TryTake("?");
            Expect(":");
            arguments = ReadType() as ObjectType ?? throw Fail("the arguments' object");
        }

        Expect(")");
        Expect(":");
        Expect("Promise");
        Expect("<");
        var result = ReadType();
        Expect(">");
        End();
        return new Signature(arguments, result);
    }

    private TypeNode ReadType()
    {
        if (++_depth > MaxDepth) throw Fail("less nesting");
        TryTake("|");
        var parts = new List<TypeNode>();
        do parts.Add(ReadIntersection());
        while (TryTake("|"));
        _depth--;
        return parts.Count == 1 ? parts[0] : UnionType.Of(parts);
    }

    private TypeNode ReadIntersection()
    {
        var parts = new List<TypeNode>();
        do parts.Add(ReadArray());
        while (TryTake("&"));
        return parts.Count == 1 ? parts[0] : IntersectionType.Of(parts);
    }

    private TypeNode ReadArray()
    {
        var type = ReadPrimary();
        while (TryTake("[]")) type = new ArrayType(type);
        return type;
    }

    private TypeNode ReadPrimary()
    {
        if (TryTake("("))
        {
            var inner = ReadType();
            Expect(")");
            return inner;
        }

        if (TryTake("{")) return ReadObject();
        if (TryTake("[")) return ReadTuple();
        SkipSpace();
        if (Peek() == '"') return new LiteralType(ReadQuoted());
        if (Peek() is '-' or (>= '0' and <= '9')) return new LiteralType(ReadWhile(static c => c is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9')));
        var name = ReadName();
        if (name is "true" or "false") return new LiteralType(name);
        if (name == "Record") return ReadRecord();
        var word = new NameType(name);
        return word.IsWord ? word : resolve(name);
    }

    private ObjectType ReadRecord()
    {
        Expect("<");
        Expect("string");
        Expect(",");
        var value = ReadType();
        Expect(">");
        return new ObjectType([], value);
    }

    private ObjectType ReadObject()
    {
        var members = new List<TypeMember>();
        TypeNode? index = null;
        while (!TryTake("}"))
        {
            if (TryTake("["))
            {
                ReadName();
                Expect(":");
                Expect("string");
                Expect("]");
                Expect(":");
                index = ReadType();
            }
            else
            {
                SkipSpace();
                var name = Peek() == '"' ? ReadQuoted() : ReadName();
                var isOptional = TryTake("?");
                Expect(":");
                members.Add(new TypeMember(name, isOptional, ReadType()));
            }

            if (TryTake(";")) continue;
            Expect("}");
            break;
        }

        return new ObjectType(members, index);
    }

    private TupleType ReadTuple()
    {
        var items = new List<TypeMember>();
        TypeNode? rest = null;
        while (!TryTake("]"))
        {
            if (TryTake("...")) rest = (ReadArray() as ArrayType ?? throw Fail("an array behind '...'")).Item;
            else
            {
                var item = ReadType();
                items.Add(new TypeMember("", TryTake("?"), item));
            }

            if (TryTake(",")) continue;
            Expect("]");
            break;
        }

        return new TupleType(items, rest);
    }

    private string ReadQuoted()
    {
        var start = _at++;
        while (Peek() is not ('"' or '\0')) _at += Peek() == '\\' ? 2 : 1;
        if (Peek() == '\0') throw Fail("a closing quote");
        _at++;
        return text.Substring(start, _at - start);
    }

    private string ReadName()
    {
        SkipSpace();
        var name = ReadWhile(static c => char.IsLetterOrDigit(c) || c is '_' or '$' || (c > '\u007F' && !char.IsWhiteSpace(c)));
        return name.Length > 0 ? name : throw Fail("a name");
    }

    private string ReadWhile(Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < text.Length && isPart(text[_at])) _at++;
        return text.Substring(start, _at - start);
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private void SkipSpace()
    {
        while (Peek() == ' ') _at++;
    }

    private bool TryTake(string token)
    {
        SkipSpace();
        if (string.CompareOrdinal(text, _at, token, 0, token.Length) != 0) return false;
        _at += token.Length;
        return true;
    }

    private void Expect(string token)
    {
        if (!TryTake(token)) throw Fail($"'{token}'");
    }

    private void End()
    {
        SkipSpace();
        if (_at < text.Length) throw Fail("the end of the line");
    }

    private FormatException Fail(string expected) => new($"{expected} was expected before '{Rest()}'");

    private string Rest() => _at >= text.Length ? "the end of the line" : text.Length - _at > 20 ? text.Substring(_at, 20) + "…" : text.Substring(_at);
}

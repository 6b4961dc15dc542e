namespace CodeMode.Engine.Runtime;

/// <summary>A property's key: an array index, a string that is none, or a symbol.</summary>
internal readonly struct PropertyKey : IEquatable<PropertyKey>
{
    /// <summary>String or <see cref="JsSymbol"/>; null for an index.</summary>
    public readonly object? Name;

    public readonly uint Index;

    public PropertyKey(uint index)
    {
        Name = null;
        Index = index;
    }

    private PropertyKey(object name)
    {
        Name = name;
        Index = 0;
    }

    public bool IsIndex => Name is null;

    public bool IsSymbol => Name is JsSymbol;

    public bool IsPrivate => Name is JsSymbol { IsPrivate: true };

    /// <summary>The key of a text, which may be an index.</summary>
    public static PropertyKey From(string text) => TryParseIndex(text, out var index) ? new PropertyKey(index) : new PropertyKey((object)text);

    public static PropertyKey From(JsSymbol symbol) => new((object)symbol);

    /// <summary>The key of a name known to be no index.</summary>
    public static PropertyKey FromName(object name) => new(name);

    /// <summary>The key of a primitive value; objects must have gone through ToPrimitive.</summary>
    public static PropertyKey From(in JsValue value)
    {
        if (value.Ref is null)
        {
            var index = (uint)value.Num;
            if (index == value.Num && index != uint.MaxValue) return new PropertyKey(index);
        }
        else if (value.Ref is JsSymbol symbol)
        {
            return From(symbol);
        }

        return From(Conversions.ToText(value));
    }

    public static implicit operator PropertyKey(string text) => From(text);

    public static implicit operator PropertyKey(JsSymbol symbol) => From(symbol);

    /// <summary>The key as a program sees it: a string or a symbol.</summary>
    public JsValue ToValue() => Name is null
        ? new JsValue((object)Index.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : new JsValue(Name);

    public override string ToString() => Name is null ? Index.ToString(System.Globalization.CultureInfo.InvariantCulture) : Name.ToString()!;

    public bool Equals(PropertyKey other) =>
        Name is null ? other.Name is null && Index == other.Index : KeyComparer.Instance.Equals(Name, other.Name);

    public override bool Equals(object? obj) => obj is PropertyKey other && Equals(other);

    public override int GetHashCode() => Name is null ? (int)Index : KeyComparer.Instance.GetHashCode(Name);

    /// <summary>Whether a text is the canonical form of an array index, <c>0</c> up to <c>4294967294</c>.</summary>
    public static bool TryParseIndex(string text, out uint index)
    {
        index = 0;
        if (text.Length is 0 or > 10) return false;
        if (text[0] == '0') return text.Length == 1;
        ulong value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = value * 10 + (uint)(c - '0');
        }

        if (value >= uint.MaxValue) return false;
        index = (uint)value;
        return true;
    }
}

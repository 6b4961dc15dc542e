using System.Text;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Names and values of a query: https://url.spec.whatwg.org/#interface-urlsearchparams</summary>
internal sealed class UrlSearchParamsObject(Realm realm, JsObject prototype, UrlObject? url) : JsObject(realm, prototype)
{
    private const string Unescaped = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789*-._";

    public List<KeyValuePair<string, string>> Pairs { get; private set; } = [];

    public override string ClassName => "URLSearchParams";

    public override long OwnSize => base.OwnSize + Pairs.Sum(static pair => 80 + ((pair.Key.Length + pair.Value.Length) * 2L));

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        url = visitor.Optional(url);
        Pairs ??= [];
        visitor.Items(Pairs, Pairs.Add, pair => new(visitor.RequiredText(pair.Key), visitor.RequiredText(pair.Value)));
    }

    public void Add(string name, string value)
    {
        Realm.Meter.ChargeFuel(4);
        Realm.Meter.ChargeMemory(80 + ((name.Length + value.Length) * 2L));
        Pairs.Add(new(name, value));
    }

    /// <summary>Replaces the list by what a query holds, with or without its question mark.</summary>
    public UrlSearchParamsObject Read(string query)
    {
        Pairs.Clear();
        Realm.Meter.ChargeFuel(query.Length);
        var reservation = new Reservation(Realm.Meter);
        foreach (var range in query.AsSpan().Split('&'))
        {
            var part = query[range];
            if (range.Start.Value == 0 && part.StartsWith('?')) part = part[1..];
            if (part.Length == 0) continue;
            reservation.Add(160 + (part.Length * 6L));
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            Add(Decode(equals < 0 ? part : part[..equals]), equals < 0 ? "" : Decode(part[(equals + 1)..]));
        }

        return this;
    }

    /// <summary>Writes the list back into the URL it came from.</summary>
    public void Changed()
    {
        if (url is null) return;
        var query = Write();
        url.Record.Search = query.Length == 0 ? "" : "?" + query;
    }

    public string Write()
    {
        var text = new TextBuilder(Realm);
        foreach (var (name, value) in Pairs)
        {
            if (text.Length > 0) text.Append('&');
            text.Append(Encode(name));
            text.Append('=');
            text.Append(Encode(value));
        }

        return text.ToString();
    }

    private string Encode(string text) => CodePoints.FirstLoneSurrogate(text) >= 0
        ? Encode(string.Concat(text.EnumerateRunes().Select(static rune => rune.ToString())))
        : UriCoding.Encode(Realm, text, Unescaped).Replace("%20", "+", StringComparison.Ordinal);

    private static string Decode(string text) => text.IndexOfAny(['%', '+']) < 0 ? text : Encoding.UTF8.GetString(Bytes(text.Replace('+', ' ')));

    private static byte[] Bytes(string text)
    {
        var source = Encoding.UTF8.GetBytes(text);
        var target = new List<byte>(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var escaped = source[i] == '%' && i + 2 < source.Length && char.IsAsciiHexDigit((char)source[i + 1]) && char.IsAsciiHexDigit((char)source[i + 2]);
            target.Add(escaped ? (byte)((Hex(source[i + 1]) << 4) | Hex(source[i + 2])) : source[i]);
            i += escaped ? 2 : 0;
        }

        return [.. target];
    }

    private static int Hex(byte digit) => Numerics.NumberParser.DigitOf((char)digit);
}

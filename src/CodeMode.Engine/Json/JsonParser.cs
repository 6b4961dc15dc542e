using System.Globalization;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Json;

/// <summary>
/// JSON text to values: https://tc39.es/ecma262/#sec-json.parse. Open arrays and objects stand on a stack of its own, so that depth
/// costs memory, never the thread's stack.
/// </summary>
internal sealed partial class JsonParser(Realm realm, string text)
{
    private const int FuelBatch = 4096;

    private readonly Stack<(JsObject? Container, PropertyKey Key)> _open = new();
    private Reservation _reservation = new(realm.Meter);
    private int _at;
    private int _charged;

    public JsValue Parse()
    {
        JsObject? container = null;
        PropertyKey key = default;
        while (true)
        {
            Charge();
            SkipSpace();
            JsValue value;
            switch (Current)
            {
                case '[':
                    _at++;
                    SkipSpace();
                    value = JsArray.Empty(realm);
                    _reservation.Add(140);
                    if (!Accept(']'))
                    {
                        Enter(ref container, ref key, value.AsObject());
                        continue;
                    }

                    break;
                case '{':
                    _at++;
                    SkipSpace();
                    value = new JsObject(realm, realm.ObjectPrototype);
                    _reservation.Add(180);
                    if (!Accept('}'))
                    {
                        Enter(ref container, ref key, value.AsObject());
                        key = ReadKey("Expected property name or '}'");
                        continue;
                    }

                    break;
                default:
                    value = ReadScalar();
                    break;
            }

            if (Finish(ref value, ref container, ref key)) return value;
        }
    }

    /// <summary>Puts a value into what is open, and closes what ends after it; true when the text is done.</summary>
    private bool Finish(ref JsValue value, ref JsObject? container, ref PropertyKey key)
    {
        while (container is not null)
        {
            _reservation.Add(24);
            SkipSpace();
            if (container is JsArray array)
            {
                array.Push(value);
                if (Accept(',')) return false;
                if (!Accept(']')) throw Unexpected("Expected ',' or ']' after array element");
            }
            else
            {
                if (container.Shape.FindNext(key.Name) is { } next) container.AppendSlot(next, value);
                else container.Set(key, value);
                if (Accept(','))
                {
                    SkipSpace();
                    key = ReadKey("Expected double-quoted property name");
                    return false;
                }

                if (!Accept('}')) throw Unexpected("Expected ',' or '}' after property value");
            }

            value = container;
            (container, key) = _open.Pop();
            Charge();
        }

        SkipSpace();
        return _at == text.Length ? true : throw realm.SyntaxError($"Unexpected non-whitespace character after JSON at position {_at}");
    }

    private void Enter(ref JsObject? container, ref PropertyKey key, JsObject inner)
    {
        _open.Push((container, key));
        container = inner;
    }

    private PropertyKey ReadKey(string expected)
    {
        if (Current != '"') throw Error(expected);
        var name = ReadString();
        SkipSpace();
        return Accept(':') ? PropertyKey.From(name) : throw Unexpected("Expected ':' after property name");
    }

    private JsValue ReadScalar()
    {
        switch (Current)
        {
            case '"':
                return ReadString();
            case 't':
                return ReadWord("true", JsValue.True);
            case 'f':
                return ReadWord("false", JsValue.False);
            case 'n':
                return ReadWord("null", JsValue.Null);
            default:
                return ReadNumber();
        }
    }

    private JsValue ReadWord(string word, JsValue value)
    {
        foreach (var c in word)
        {
            if (!Accept(c)) throw Unexpected();
        }

        return value;
    }

    private JsValue ReadNumber()
    {
        var start = _at;
        var negative = Accept('-');
        if (!char.IsAsciiDigit(Current)) throw negative ? Error("No number after minus sign") : Unexpected();
        var first = _at;
        if (!Accept('0')) SkipDigits();
        else if (char.IsAsciiDigit(Current)) throw Error("Unexpected number");
        var whole = true;
        if (Current == '.')
        {
            whole = false;
            _at++;
            if (!char.IsAsciiDigit(Current)) throw Error("Unterminated fractional number");
            SkipDigits();
        }

        if ((Current | 32) == 'e')
        {
            whole = false;
            _at++;
            if (Current is '+' or '-') _at++;
            if (!char.IsAsciiDigit(Current)) throw Error("Exponent part is missing a number");
            SkipDigits();
        }

        if (whole && _at - first <= 15)
        {
            var value = 0L;
            for (var i = first; i < _at; i++) value = (value * 10) + text[i] - '0';
            return negative ? -(double)value : value;
        }

        return double.Parse(text.AsSpan(start, _at - start), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private char Current => _at < text.Length ? text[_at] : '\0';

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current)) _at++;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && text[_at] is ' ' or '\n' or '\r' or '\t') _at++;
    }

    private bool Accept(char c)
    {
        if (_at >= text.Length || text[_at] != c) return false;
        _at++;
        return true;
    }

    /// <summary>Charges for what has been read since the last time.</summary>
    private void Charge()
    {
        if (_at - _charged < FuelBatch) return;
        realm.Meter.ChargeFuel((_at - _charged) >> 2);
        _charged = _at;
    }
}

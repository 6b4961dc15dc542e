using System.Runtime.CompilerServices;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Numerics;

namespace CodeMode.Engine.Runtime;

/// <summary>Comparisons and concatenation of primitive values.</summary>
internal static class Operators
{
    private static readonly string[] s_characters = CreateCharacters();

    /// <summary>A text of one character; those of ASCII exist once.</summary>
    public static string CharacterAt(string text, int index)
    {
        var c = text[index];
        return c < s_characters.Length ? s_characters[c] : c.ToString();
    }

    public static bool StrictEquals(Realm realm, in JsValue a, in JsValue b)
    {
        if (a.Ref is null) return b.Ref is null && a.Num == b.Num;
        if (ReferenceEquals(a.Ref, b.Ref)) return true;
        return a.Ref switch
        {
            string or Rope => b.IsString && TextEquals(realm, a.Ref, b.Ref!),
            JsBigInt big => b.Ref is JsBigInt other && big.Value == other.Value,
            _ => false,
        };
    }

    /// <summary>https://tc39.es/ecma262/#sec-samevalue</summary>
    public static bool SameValue(Realm realm, in JsValue a, in JsValue b) =>
        a.Ref is null && b.Ref is null ? a.Num.Equals(b.Num) && (a.Num != 0 || double.IsNegative(a.Num) == double.IsNegative(b.Num)) : StrictEquals(realm, a, b);

    /// <summary>https://tc39.es/ecma262/#sec-samevaluezero</summary>
    public static bool SameValueZero(Realm realm, in JsValue a, in JsValue b) =>
        a.Ref is null && b.Ref is null ? a.Num.Equals(b.Num) || a.Num == b.Num : StrictEquals(realm, a, b);

    /// <summary>https://tc39.es/ecma262/#sec-islooselyequal of primitives, and of objects by identity.</summary>
    public static bool LooseEquals(Realm realm, in JsValue a, in JsValue b)
    {
        if (a.IsNullish || b.IsNullish) return a.IsNullish && b.IsNullish;
        if (a.IsBoolean) return b.IsBoolean ? ReferenceEquals(a.Ref, b.Ref) : LooseEquals(realm, a.IsTrue ? 1 : 0, b);
        if (b.IsBoolean) return LooseEquals(realm, a, b.IsTrue ? 1 : 0);
        if (a.Ref is JsBigInt x && !b.IsBigInt) return !b.IsSymbol && BigIntArithmetic.Compare(realm, x.Value, b) == 0;
        if (b.Ref is JsBigInt y && !a.IsBigInt) return !a.IsSymbol && BigIntArithmetic.Compare(realm, y.Value, a) == 0;
        if (a.IsNumber && b.IsString) return a.Num == Conversions.ToNumber(realm, b);
        if (a.IsString && b.IsNumber) return Conversions.ToNumber(realm, a) == b.Num;
        return StrictEquals(realm, a, b);
    }

    /// <summary>Concatenates two string values; long results stay unwritten until someone reads them.</summary>
    public static JsValue Concat(Realm realm, object left, object right)
    {
        var length = (long)Rope.LengthOf(left) + Rope.LengthOf(right);
        if (length < Rope.MinLength)
        {
            realm.Meter.ChargeMemory(24 + length * 2);
            return string.Concat(left as string ?? ((Rope)left).Flatten(), right as string ?? ((Rope)right).Flatten());
        }

        if (length > EngineSizes.MaxStringLength) throw realm.RangeError("Invalid string length");
        if (Rope.LengthOf(left) == 0) return new JsValue(right);
        if (Rope.LengthOf(right) == 0) return new JsValue(left);
        if (right is string part && left is Rope { Right: string last } open && last.Length + part.Length <= Rope.MaxTail)
        {
            // Text that grows by little pieces: they become one, so that the rope stays short.
            realm.Meter.ChargeMemory(48 + 24 + 2L * (last.Length + part.Length));
            return new Rope(open.Left!, string.Concat(last, part), (int)length);
        }

        realm.Meter.ChargeMemory(48 + length * 2 - 2L * Math.Max(Rope.LengthOf(left), Rope.LengthOf(right)));
        return new Rope(left, right, (int)length);
    }

    /// <summary>Concatenates text values; a short result is written at once, without what lies between.</summary>
    public static JsValue Concat(Realm realm, ReadOnlySpan<JsValue> texts)
    {
        var length = 0L;
        foreach (ref readonly var text in texts) length += Rope.LengthOf(text.Ref!);
        if (length > Rope.MaxPartsLength)
        {
            var result = texts[0];
            foreach (ref readonly var text in texts[1..]) result = Concat(realm, result.Ref!, text.Ref!);
            return result;
        }

        realm.Meter.ChargeMemory(24 + length * 2);
        return string.Create((int)length, texts, static (target, parts) =>
        {
            foreach (ref readonly var part in parts)
            {
                var text = part.AsString();
                text.CopyTo(target);
                target = target[text.Length..];
            }
        });
    }

    private static bool TextEquals(Realm realm, object a, object b)
    {
        var length = Rope.LengthOf(a);
        if (length != Rope.LengthOf(b)) return false;
        if (length > 64) realm.Meter.ChargeFuel(length >> 4);
        return string.Equals(Flat(realm, a), Flat(realm, b));
    }

    /// <summary>The flat text of a string or rope, charged for when it has to be written out.</summary>
    public static string Flat(Realm realm, object text)
    {
        if (text is string flat) return flat;
        var rope = (Rope)text;
        if (!rope.IsFlat)
        {
            realm.Meter.ChargeFuel(rope.Length >> 4);
            realm.Meter.ChargeMemory(24 + rope.Length * 2L);
        }

        return rope.Flatten();
    }

    private static string[] CreateCharacters()
    {
        var characters = new string[128];
        for (var i = 0; i < characters.Length; i++) characters[i] = ((char)i).ToString();
        return characters;
    }
}

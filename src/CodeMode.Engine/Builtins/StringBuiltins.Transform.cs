using System.Text;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Making new texts.</summary>
internal static partial class StringBuiltins
{
    private static JsValue Concat(in Arguments args)
    {
        JsValue result = ThisText(args, "concat");
        for (var i = 0; i < args.Count; i++)
        {
            args.Meter.ChargeFuel(1);
            result = Operators.Concat(args.Realm, result.Ref!, args.String(i));
        }

        return result;
    }

    private static JsValue Repeat(in Arguments args)
    {
        var text = ThisText(args, "repeat");
        var count = args.Integer(0);
        if (count < 0 || double.IsInfinity(count)) throw args.RangeError($"Invalid count value: {args.String(0)}");
        if (text.Length == 0 || count == 0) return "";
        var length = text.Length * Math.Min(count, 1L << 40);
        Allocate(args.Realm, (long)length);
        return string.Create((int)length, text, static (target, part) =>
        {
            if (part.Length == 1)
            {
                target.Fill(part[0]);
                return;
            }

            part.CopyTo(target);
            for (var done = part.Length; done < target.Length; done *= 2)
            {
                target[..Math.Min(done, target.Length - done)].CopyTo(target[done..]);
            }
        });
    }

    private static JsValue Pad(in Arguments args, string method, bool atStart)
    {
        var text = ThisText(args, method);
        var length = args.Integer(0);
        var filler = args[1].IsUndefined ? " " : args.String(1);
        if (length <= text.Length || filler.Length == 0) return text;
        Allocate(args.Realm, (long)Math.Min(length, 1L << 40));
        return string.Create((int)length, (text, filler, atStart), static (target, state) =>
        {
            var padding = target.Length - state.text.Length;
            state.text.CopyTo(state.atStart ? target[padding..] : target);
            var fill = state.atStart ? target[..padding] : target[state.text.Length..];
            for (var i = 0; i < fill.Length; i += state.filler.Length)
            {
                state.filler.AsSpan(0, Math.Min(state.filler.Length, fill.Length - i)).CopyTo(fill[i..]);
            }
        });
    }

    private static JsValue LowerCase(in Arguments args, string method)
    {
        var text = ThisText(args, method);
        Allocate(args.Realm, text.Length);
        return LetterCase.ToLower(text);
    }

    private static JsValue UpperCase(in Arguments args, string method)
    {
        var text = ThisText(args, method);
        // A letter can become three.
        Allocate(args.Realm, text.Length);
        var realm = args.Realm;
        return LetterCase.ToUpper(text, length => Allocate(realm, length));
    }

    private static JsValue Normalize(in Arguments args)
    {
        var text = ThisText(args, "normalize");
        var form = args[0].IsUndefined ? "NFC" : args.String(0);
        if (form is not ("NFC" or "NFD" or "NFKC" or "NFKD"))
        {
            throw args.RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.");
        }

        if (System.Text.Ascii.IsValid(text)) return text;
        return Normalization.Normalize(args.Meter, text, form);
    }

    private static JsValue IsWellFormed(in Arguments args)
    {
        var text = ThisText(args, "isWellFormed");
        args.Meter.ChargeFuel(text.Length >> 4);
        return CodePoints.FirstLoneSurrogate(text) < 0;
    }

    private static JsValue ToWellFormed(in Arguments args)
    {
        var text = ThisText(args, "toWellFormed");
        args.Meter.ChargeFuel(text.Length >> 4);
        if (CodePoints.FirstLoneSurrogate(text) < 0) return text;
        Allocate(args.Realm, text.Length);
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) result.Append(rune.ToString());
        return result.ToString();
    }
}

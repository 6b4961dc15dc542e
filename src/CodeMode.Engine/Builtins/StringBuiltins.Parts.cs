using CodeMode.Engine.Runtime;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Builtins;

/// <summary>Characters and parts of a text.</summary>
internal static partial class StringBuiltins
{
    private static readonly NativeCode s_trimStart =
        new("trimStart", 0, static (in Arguments args) => Trim(args, "trimStart", atStart: true, atEnd: false), "s");

    private static readonly NativeCode s_trimEnd =
        new("trimEnd", 0, static (in Arguments args) => Trim(args, "trimEnd", atStart: false, atEnd: true), "s");

    private static JsValue At(in Arguments args)
    {
        var text = ThisText(args, "at");
        var index = args.Integer(0);
        index += index < 0 ? text.Length : 0;
        return index >= 0 && index < text.Length ? Operators.CharacterAt(text, (int)index) : JsValue.Undefined;
    }

    private static JsValue CharAt(in Arguments args)
    {
        var text = ThisText(args, "charAt");
        var index = args.Integer(0);
        return index >= 0 && index < text.Length ? Operators.CharacterAt(text, (int)index) : "";
    }

    private static JsValue CharCodeAt(in Arguments args)
    {
        var text = ThisText(args, "charCodeAt");
        var index = args.Integer(0);
        return index >= 0 && index < text.Length ? (double)text[(int)index] : JsValue.NaN;
    }

    private static JsValue CodePointAt(in Arguments args)
    {
        var text = ThisText(args, "codePointAt");
        var index = args.Integer(0);
        return index >= 0 && index < text.Length ? (double)CodePoints.At(text, (int)index) : JsValue.Undefined;
    }

    private static JsValue Slice(in Arguments args)
    {
        var text = ThisText(args, "slice");
        var start = Relative(args.Integer(0), text.Length);
        var end = Relative(args.Integer(1, text.Length), text.Length);
        return Part(args.Realm, text, start, Math.Max(0, end - start));
    }

    private static JsValue Substring(in Arguments args)
    {
        var text = ThisText(args, "substring");
        var start = (int)Math.Clamp(args.Integer(0), 0, text.Length);
        var end = (int)Math.Clamp(args.Integer(1, text.Length), 0, text.Length);
        return Part(args.Realm, text, Math.Min(start, end), Math.Abs(end - start));
    }

    private static JsValue Substr(in Arguments args)
    {
        var text = ThisText(args, "substr");
        var start = Relative(args.Integer(0), text.Length);
        var length = (int)Math.Clamp(args.Integer(1, double.PositiveInfinity), 0, text.Length - start);
        return Part(args.Realm, text, start, length);
    }

    private static JsValue Trim(in Arguments args, string method, bool atStart, bool atEnd)
    {
        var text = ThisText(args, method);
        args.Meter.ChargeFuel(text.Length >> 4);
        var start = atStart ? text.Length - WhiteSpace.TrimStart(text).Length : 0;
        var end = atEnd ? WhiteSpace.TrimEnd(text).Length : text.Length;
        return Part(args.Realm, text, start, Math.Max(0, end - start));
    }

    /// <summary>A position that counts from the end when it is negative, within the text.</summary>
    private static int Relative(double index, int length) => (int)Math.Clamp(index < 0 ? index + length : index, 0, length);
}

using System.Globalization;
using System.Text;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

internal static partial class RegExpBuiltins
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";
    private const string OtherPunctuators = ",-=<>#&!%:;@~'`\"";

    /// <summary>https://tc39.es/ecma262/#sec-regexp.escape</summary>
    private static JsValue Escape(in Arguments args)
    {
        if (!args[0].IsString) throw args.TypeError("RegExp.escape needs a string");
        var source = args.String(0);
        StringBuiltins.Allocate(args.Realm, source.Length * 6L);
        var text = new StringBuilder(source.Length + 8);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (char.IsHighSurrogate(c) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1])) text.Append(c).Append(source[++i]);
            else if (i == 0 && char.IsAsciiLetterOrDigit(c)) AppendCode(text, c);
            else if (SyntaxCharacters.Contains(c, StringComparison.Ordinal)) text.Append('\\').Append(c);
            else if ("\t\n\v\f\r".IndexOf(c, StringComparison.Ordinal) is >= 0 and var control) text.Append('\\').Append("tnvfr"[control]);
            else if (OtherPunctuators.Contains(c, StringComparison.Ordinal) || char.IsSurrogate(c) || Unicode.WhiteSpace.Is(c)) AppendCode(text, c);
            else text.Append(c);
        }

        return text.ToString();
    }

    private static void AppendCode(StringBuilder text, char c) =>
        text.Append(c <= 0xFF ? "\\x" : "\\u").Append(((int)c).ToString(c <= 0xFF ? "x2" : "x4", CultureInfo.InvariantCulture));
}

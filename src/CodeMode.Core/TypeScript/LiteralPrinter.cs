using System.Globalization;
using CodeMode.Documents;

namespace CodeMode.TypeScript;

/// <summary>Values of an enum, as compact JSON text, as literal types.</summary>
internal static class LiteralPrinter
{
    /// <summary>The literal type of one value; objects and arrays as far as types can say them.</summary>
    public static string Print(string json)
    {
        switch (json[0])
        {
            case '"': return TypeScriptText.IsPlain(json, 1, json.Length - 1) ? json : TypeScriptText.Quote(JsonText.Decode(json, 1, json.Length - 1));
            case '{': return "Record<string, unknown>";
            case '[': return "unknown[]";
            case 't' or 'f' or 'n': return json;
            default:
                // A literal that no double holds is not one.
                var isFinite = double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number);
                return isFinite ? json : "number";
        }
    }
}

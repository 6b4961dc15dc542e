using System.Globalization;
using CodeMode.Engine;

namespace CodeMode.Data;

/// <summary>Scalars as the wire has them: <c>true</c>, <c>1.5</c>, text.</summary>
internal static class ScalarText
{
    public static bool IsScalar(ScriptData value) =>
        value.Kind is ScriptDataKind.String or ScriptDataKind.Number or ScriptDataKind.Boolean or ScriptDataKind.Null or ScriptDataKind.Undefined;

    /// <summary>Whether the value counts as not given.</summary>
    public static bool IsAbsent(ScriptData? value) => value is null || value.Kind is ScriptDataKind.Undefined or ScriptDataKind.Function;

    public static string Of(ScriptData value) => value.Kind switch
    {
        ScriptDataKind.String => value.Text,
        ScriptDataKind.Number => OfNumber(value.Number),
        ScriptDataKind.Boolean => value.IsTrue ? "true" : "false",
        ScriptDataKind.Null => "null",
        ScriptDataKind.Array or ScriptDataKind.Object => ScriptDataWriter.ToText(value),
        _ => "",
    };

    private static string OfNumber(double number) => double.IsInteger(number) && Math.Abs(number) < 1e15
        ? ((long)number).ToString(CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}

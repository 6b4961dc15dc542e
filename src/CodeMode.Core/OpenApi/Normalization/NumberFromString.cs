using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// ASP.NET Core 10 writes a number as <c>type: ["integer","string"]</c> with a pattern, because its JSON options read numbers from strings too
/// (https://github.com/dotnet/aspnetcore/issues/61038), and sometimes as the pattern alone (https://github.com/dotnet/aspnetcore/issues/66304).
/// Programs send numbers.
/// </summary>
internal static class NumberFromString
{
    private const SchemaTypes Numeric = SchemaTypes.Integer | SchemaTypes.Number;

    public static void Apply(SchemaDraft draft)
    {
        var byPattern = draft.Bounds?.Pattern is { } pattern && IsNumeric(pattern);
        if ((draft.Types & Numeric) != 0 && (draft.Types & SchemaTypes.String) != 0 && (byPattern || IsNumericFormat(draft.Format)))
        {
            draft.Types &= ~SchemaTypes.String;
        }
        else if (draft.Types == SchemaTypes.None && byPattern && draft.Reference is null)
        {
            draft.Types = draft.Bounds!.Pattern!.IndexOf('.') < 0 ? SchemaTypes.Integer : SchemaTypes.Number;
        }
        else
        {
            return;
        }

        if (draft.Bounds is not null) draft.Bounds = draft.Bounds with { Pattern = null };
        if (draft.Bounds == new SchemaBounds()) draft.Bounds = null;
    }

    private static bool IsNumeric(string pattern) =>
        pattern.StartsWith("^-?(?:0|[1-9]\\d*)", StringComparison.Ordinal) || pattern.StartsWith("^(?:0|[1-9]\\d*)", StringComparison.Ordinal);

    private static bool IsNumericFormat(string? format) =>
        format is "int8" or "uint8" or "int16" or "uint16" or "int32" or "uint32" or "int64" or "uint64" or "float" or "double" or "decimal";
}

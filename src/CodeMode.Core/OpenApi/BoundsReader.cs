using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Keywords that bound numbers, strings, arrays and objects, https://json-schema.org/draft/2020-12/json-schema-validation#section-6.2.</summary>
internal static class BoundsReader
{
    private static readonly SchemaBounds None = new();

    /// <summary>The bounds with one keyword more; other keywords change nothing.</summary>
    public static SchemaBounds? ReadKeyword(ReadingContext context, DocumentNode schema, SchemaBounds? bounds, DocumentProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            // In 2.0 and 3.0 the exclusive keywords are booleans that turn the inclusive bound beside them.
            case "minimum" when schema["exclusiveMinimum"].IsTrue:
            case "exclusiveMinimum" when value.Kind is not (DocumentNodeKind.True or DocumentNodeKind.False):
                return ReadNumber(context, value) is { } above ? (bounds ?? None) with { ExclusiveMinimum = above } : bounds;
            case "maximum" when schema["exclusiveMaximum"].IsTrue:
            case "exclusiveMaximum" when value.Kind is not (DocumentNodeKind.True or DocumentNodeKind.False):
                return ReadNumber(context, value) is { } below ? (bounds ?? None) with { ExclusiveMaximum = below } : bounds;
            case "minimum": return ReadNumber(context, value) is { } minimum ? (bounds ?? None) with { Minimum = minimum } : bounds;
            case "maximum": return ReadNumber(context, value) is { } maximum ? (bounds ?? None) with { Maximum = maximum } : bounds;
            case "multipleOf": return ReadNumber(context, value, mustBePositive: true) is { } of ? (bounds ?? None) with { MultipleOf = of } : bounds;
            case "minLength": return ReadCount(context, value) is { } minLength ? (bounds ?? None) with { MinLength = minLength } : bounds;
            case "maxLength": return ReadCount(context, value) is { } maxLength ? (bounds ?? None) with { MaxLength = maxLength } : bounds;
            case "minItems": return ReadCount(context, value) is { } minItems ? (bounds ?? None) with { MinItems = minItems } : bounds;
            case "maxItems": return ReadCount(context, value) is { } maxItems ? (bounds ?? None) with { MaxItems = maxItems } : bounds;
            case "minProperties": return ReadCount(context, value) is { } least ? (bounds ?? None) with { MinProperties = least } : bounds;
            case "maxProperties": return ReadCount(context, value) is { } most ? (bounds ?? None) with { MaxProperties = most } : bounds;
            case "uniqueItems" when value.Kind is DocumentNodeKind.True or DocumentNodeKind.False: return value.IsTrue ? (bounds ?? None) with { UniqueItems = true } : bounds;
            case "uniqueItems":
                context.Expected("a boolean", value);
                return bounds;
            case "pattern": return ReadPattern(context, value) is { } pattern ? (bounds ?? None) with { Pattern = pattern } : bounds;
            default: return bounds;
        }
    }

    private static string? ReadPattern(ReadingContext context, DocumentNode value)
    {
        if (!value.IsString)
        {
            context.Expected("a string", value);
            return null;
        }

        var pattern = value.GetString();
        if (PatternSyntax.FindFault(pattern) is not { } fault) return pattern;
        context.Findings.Add(DocumentRule.InvalidValue, value, $"The pattern is no regular expression of ECMAScript: {fault}; it is ignored");
        return null;
    }

    private static double? ReadNumber(ReadingContext context, DocumentNode value, bool mustBePositive = false)
    {
        var number = value.AsNumber();
        if (number is null || (mustBePositive && number <= 0))
        {
            context.Expected(mustBePositive ? "a number greater than zero" : "a number within range", value);
            return null;
        }

        return number;
    }

    private static int? ReadCount(ReadingContext context, DocumentNode value)
    {
        if (value.AsNumber() is { } number and >= 0 && Math.Floor(number) == number) return number > int.MaxValue ? int.MaxValue : (int)number;
        context.Expected("a count", value);
        return null;
    }
}

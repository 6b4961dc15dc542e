using System.Globalization;
using CodeMode.Model;

namespace CodeMode.Dispatch.Validation;

/// <summary>Strings and numbers.</summary>
internal sealed partial class SchemaValidator
{
    private void CheckString(string text, Schema schema, string path, ProblemList problems)
    {
        if (schema.Format is { } format && FormatRules.Explain(format, text) is { } expected)
        {
            problems.Add(path, $"must be {expected}, but is {Quote(text)}");
        }
        if (schema.Bounds is not { } bounds) return;
        if (bounds.MinLength is not null || bounds.MaxLength is not null)
        {
            var length = CountCodePoints(text);
            if (length < bounds.MinLength) problems.Add(path, $"must have at least {bounds.MinLength} characters, but has {length}");
            if (length > bounds.MaxLength) problems.Add(path, $"must have at most {bounds.MaxLength} characters, but has {length}");
        }
        if (bounds.Pattern is { } pattern && !_patterns.IsMatch(pattern, text))
        {
            problems.Add(path, $"must match {(pattern.Length > 200 ? pattern[..200] + "…" : pattern)}, but is {Quote(text)}");
        }
    }

    private static void CheckNumber(double number, Schema schema, string path, ProblemList problems)
    {
        if (!double.IsFinite(number))
        {
            problems.Add(path, $"must be a finite number, but is {Print(number)}");
            return;
        }
        if ((schema.Types & SchemaTypes.Integer) != 0 && FormatRules.GetRange(schema.Format) is var (least, greatest) && (number < least || number > greatest))
        {
            problems.Add(path, $"must fit {schema.Format}, but is {Print(number)}");
        }
        if (schema.Bounds is not { } bounds) return;
        if (number < bounds.Minimum) problems.Add(path, $"must be at least {Print(bounds.Minimum.Value)}, but is {Print(number)}");
        if (number > bounds.Maximum) problems.Add(path, $"must be at most {Print(bounds.Maximum.Value)}, but is {Print(number)}");
        if (number <= bounds.ExclusiveMinimum) problems.Add(path, $"must be greater than {Print(bounds.ExclusiveMinimum.Value)}, but is {Print(number)}");
        if (number >= bounds.ExclusiveMaximum) problems.Add(path, $"must be less than {Print(bounds.ExclusiveMaximum.Value)}, but is {Print(number)}");
        if (bounds.MultipleOf is > 0 and var step && !IsMultiple(number, step)) problems.Add(path, $"must be a multiple of {Print(step)}, but is {Print(number)}");
    }

    // 0.3 is a multiple of 0.1 for people, and not for doubles.
    private static bool IsMultiple(double number, double step)
    {
        var times = number / step;
        return !double.IsFinite(times) || Math.Abs(times - Math.Round(times)) <= 1e-9 * Math.Max(1, Math.Abs(times));
    }

    private static int CountCodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i])) count--;
        }
        return count;
    }

    private static string Quote(string text) => Expectation.OfValue(Engine.ScriptData.From(text));

    private static string Print(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}

using System.Text;

namespace CodeMode.Generator.Drift.Json;

/// <summary>The policies of System.Text.Json: https://learn.microsoft.com/dotnet/standard/serialization/system-text-json/customize-properties.</summary>
internal static class NamingPolicy
{
    public const string CamelCase = "CamelCase";
    public const string None = "None";

    /// <summary>A member's name under a policy (<c>JsonNamingPolicy</c>'s own names, or <see cref="None"/>); <see langword="null"/> when it is another policy.</summary>
    public static string? Apply(string policy, string name) => policy switch
    {
        None => name,
        CamelCase => ToCamelCase(name),
        "SnakeCaseLower" => Separate(name, '_').ToLowerInvariant(),
        "SnakeCaseUpper" => Separate(name, '_').ToUpperInvariant(),
        "KebabCaseLower" => Separate(name, '-').ToLowerInvariant(),
        "KebabCaseUpper" => Separate(name, '-').ToUpperInvariant(),
        _ => null,
    };

    /// <summary>A name without what policies change.</summary>
    public static string Fold(string name) => name.Replace("_", "").Replace("-", "").ToLowerInvariant();

    // URLValue → urlValue: capitals before a capital that begins a word.
    private static string ToCamelCase(string name)
    {
        var text = name.ToCharArray();
        for (var i = 0; i < text.Length && (i == 0 || char.IsUpper(text[i])); i++)
        {
            if (i > 0 && i + 1 < text.Length && !char.IsUpper(text[i + 1])) break;
            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }

    private static string Separate(string name, char separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && text[text.Length - 1] != separator) text.Append(separator);
            text.Append(name[i]);
        }

        return text.ToString();
    }
}

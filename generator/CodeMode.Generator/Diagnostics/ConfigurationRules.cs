using CodeMode.Generator.Pipeline;
using CodeMode.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Generator.Diagnostics;

/// <summary>CMODE3xxx: what is wrong with the items themselves.</summary>
internal static class ConfigurationRules
{
    /// <summary>Whether an item's files are emitted: its name can be one, and it is the first of its name.</summary>
    public static bool IsEmitted(ApiNames names, EquatableArray<ApiNames> all) =>
        HasUsableName(names) && all.First(other => HasSameFiles(names, other)) == names;

    private static bool HasSameFiles(ApiNames one, ApiNames other) =>
        string.Equals(one.HintName(""), other.HintName(""), StringComparison.OrdinalIgnoreCase);

    private static bool HasUsableName(ApiNames names) =>
        SyntaxFacts.IsValidIdentifier(names.Name) && SyntaxFacts.GetKeywordKind(names.Name) == SyntaxKind.None
        && (names.Namespace.Length == 0 || names.Namespace.Split('.').All(SyntaxFacts.IsValidIdentifier));

    public static void Report(SourceProductionContext production, EquatableArray<ApiNames> items, ParseOptions options)
    {
        foreach (var names in items.Where(static names => !HasUsableName(names)))
        {
            Report(production, names, Descriptors.UnusableName,
                $"'{(names.Namespace.Length == 0 ? names.Name : names.Namespace + "." + names.Name)}' is no C# name; give the item one, for instance <CodeModeApi Include=\"{Path.GetFileName(names.Path)}\" Name=\"ShopApi\" />");
        }

        foreach (var group in items.GroupBy(static names => names.HintName(""), StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
        {
            foreach (var names in group.Skip(1))
            {
                Report(production, names, Descriptors.UnusableName,
                    $"Two CodeModeApi items are called '{names.Name}': '{Path.GetFileName(group.First().Path)}' and '{Path.GetFileName(names.Path)}'; give one of them another Name, for instance Name=\"{names.Name}2\"");
            }
        }

        if (items.Count > 0 && options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp12 } csharp)
        {
            Report(production, items[0], Descriptors.LanguageVersion,
                $"The emitted code needs C# 12, the project uses C# {csharp.LanguageVersion.ToDisplayString()}; remove <LangVersion> from the project file or set it to 12 or higher");
        }
    }

    private static void Report(SourceProductionContext production, ApiNames names, string id, string message) =>
        production.ReportDiagnostic(DiagnosticInfo.At(names.Path, id, message).ToDiagnostic());
}

using CodeMode.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Pipeline;

/// <summary>One document with what the project file says of it, and the files that references may lead to. Equal when all are.</summary>
internal sealed record ApiItem(ApiNames Names, AdditionalText File, EquatableArray<AdditionalText> References)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Path of the accepted baseline, or <see langword="null"/> when the document has none.</summary>
    public string? Baseline { get; init; }

    /// <summary>The item behind an additional file, or <see langword="null"/> when it is none.</summary>
    public static ApiItem? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        if (!options.TryGetValue(Metadata + "CodeModeApi", out var marker) || !IsTrue(marker)) return null;
        return new ApiItem(
            new ApiNames(
                file.Path,
                Read(options, "CodeModeApiName") ?? DefaultName(file.Path),
                Read(options, "CodeModeApiNamespace") ?? RootNamespace(provider),
                Read(options, "CodeModeApiTypes") is not { } types || IsTrue(types))
            {
                ComparesCode = Read(options, "CodeModeApiDrift") is not { } drift || IsTrue(drift),
            },
            file,
            default)
        {
            Baseline = Read(options, "CodeModeApiBaseline"),
        };
    }

    /// <summary>Whether an additional file is one that documents may refer to.</summary>
    public static bool IsReference(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Metadata + "CodeModeReference", out var marker) && IsTrue(marker);

    /// <summary>Whether an additional file is a baseline.</summary>
    public static bool IsBaseline(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        provider.GetOptions(file).TryGetValue(Metadata + "CodeModeBaseline", out var marker) && IsTrue(marker);

    /// <summary>The file that a path of <see cref="Documents.ReferencePath"/> means, when the project lists it.</summary>
    public AdditionalText? FindReference(string path)
    {
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(File.Path) ?? "", path));
        return References.FirstOrDefault(reference => string.Equals(System.IO.Path.GetFullPath(reference.Path), full, StringComparison.Ordinal));
    }

    /// <summary>The document's text.</summary>
    public SourceText? GetText(CancellationToken cancellation) => File.GetText(cancellation);

    // petstore.openapi.json → Petstore; openapi.json → Api.
    private static string DefaultName(string path)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(path);
        if (stem.EndsWith(".openapi", StringComparison.OrdinalIgnoreCase)) stem = stem.Substring(0, stem.Length - ".openapi".Length);
        if (string.Equals(stem, "openapi", StringComparison.OrdinalIgnoreCase)) return "Api";
        var name = Identifier.ToPascalCase(stem);
        return name.Length == 0 ? "Api" : name;
    }

    private static string RootNamespace(AnalyzerConfigOptionsProvider provider) =>
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var root) ? root.Trim() : "";

    private static string? Read(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Metadata + name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;

    private static bool IsTrue(string value) => string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);
}

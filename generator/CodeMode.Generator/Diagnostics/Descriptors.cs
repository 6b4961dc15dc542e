using CodeMode.OpenApi;
using Microsoft.CodeAnalysis;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace CodeMode.Generator.Diagnostics;

/// <summary>Every diagnostic of the compiler's side: the document's rules and the project file's. Diagnostics.md has a heading for each.</summary>
internal static class Descriptors
{
    public const string InvalidDocument = "CMODE0001";
    public const string UndocumentedEndpoint = "CMODE2002";
    public const string UnusableName = "CMODE3002";
    public const string LanguageVersion = "CMODE3006";
    public const string InternalError = "CMODE9001";

    private const string Page = "https://github.com/codemode-dotnet/codemode/blob/main/generator/Diagnostics.md#";

    /// <summary>All descriptors in order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. DocumentRule.All.Select(static rule => Create(rule.Id, rule.Title, ToRoslyn(rule.Severity))),
        Create(UndocumentedEndpoint, "An endpoint is not in the document", Severity.Warning, WellKnownDiagnosticTags.CompilationEnd),
        Create(UnusableName, "The name of a CodeModeApi item cannot be used", Severity.Error),
        Create(LanguageVersion, "The C# language version is too low", Severity.Error),
        Create(InternalError, "CodeMode failed", Severity.Error),
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(static d => d.Id, StringComparer.Ordinal);

    public static DiagnosticDescriptor Get(string id) => ById[id];

    private static Severity ToRoslyn(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => Severity.Error,
        DiagnosticSeverity.Warning => Severity.Warning,
        _ => Severity.Info,
    };

    // The message is the document's own: every finding says what it found.
    private static DiagnosticDescriptor Create(string id, string title, Severity severity, params string[] tags) =>
        new(id, title, "{0}", "CodeMode", severity, isEnabledByDefault: true, helpLinkUri: Page + id.ToLowerInvariant(), customTags: tags);
}

using Microsoft.CodeAnalysis;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace CodeMode.Generator.Diagnostics;

/// <summary>Every diagnostic of the compiler's side. Ids are never used twice; Diagnostics.md has a heading for each.</summary>
internal static class Descriptors
{
    private const string Page = "https://github.com/codemode-dotnet/codemode/blob/main/generator/Diagnostics.md#";

    private static readonly DiagnosticDescriptor DocumentSyntax = Create("CMODE0001", "The document is not valid JSON or YAML", Severity.Error);
    private static readonly DiagnosticDescriptor DocumentVersion = Create("CMODE0002", "The document is not a supported version of OpenAPI", Severity.Error);
    private static readonly DiagnosticDescriptor ReferenceUnresolved = Create("CMODE0003", "A reference does not resolve", Severity.Warning);
    private static readonly DiagnosticDescriptor ReferenceExternal = Create("CMODE0004", "A reference is external", Severity.Warning);
    private static readonly DiagnosticDescriptor OperationSkipped = Create("CMODE1005", "An operation is skipped or reduced", Severity.Warning);
    private static readonly DiagnosticDescriptor OperationIdDuplicate = Create("CMODE1006", "An operationId is used twice", Severity.Warning);
    private static readonly DiagnosticDescriptor OperationIdMissing = Create("CMODE1007", "An operationId is missing", Severity.Info);
    private static readonly DiagnosticDescriptor OperationIdRenamed = Create("CMODE1008", "A name is no identifier", Severity.Info);
    private static readonly DiagnosticDescriptor NamesCollide = Create("CMODE1009", "Names collide", Severity.Warning);
    private static readonly DiagnosticDescriptor PathParameter = Create("CMODE1010", "Path parameters and template differ", Severity.Warning);
    private static readonly DiagnosticDescriptor PathDuplicate = Create("CMODE1011", "Two operations share method and path", Severity.Warning);
    private static readonly DiagnosticDescriptor SchemaReduced = Create("CMODE1012", "A schema is reduced to unknown", Severity.Info);
    private static readonly DiagnosticDescriptor OperationUndescribed = Create("CMODE1013", "An operation has no summary", Severity.Info);
    private static readonly DiagnosticDescriptor ResponseUnknown = Create("CMODE1014", "A success response is unknown", Severity.Info);
    private static readonly DiagnosticDescriptor EnumInProse = Create("CMODE1015", "A parameter lists its values in prose", Severity.Info);
    private static readonly DiagnosticDescriptor DuplicateName = Create("CMODE3002", "The name of a CodeModeApi item cannot be used", Severity.Error);
    private static readonly DiagnosticDescriptor LanguageVersion = Create("CMODE3006", "The C# language version is too low", Severity.Error);
    private static readonly DiagnosticDescriptor InternalError = Create("CMODE9001", "CodeMode failed", Severity.Error);

    /// <summary>All descriptors.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        DocumentSyntax, DocumentVersion, ReferenceUnresolved, ReferenceExternal,
        OperationSkipped, OperationIdDuplicate, OperationIdMissing, OperationIdRenamed, NamesCollide, PathParameter, PathDuplicate,
        SchemaReduced, OperationUndescribed, ResponseUnknown, EnumInProse,
        DuplicateName, LanguageVersion, InternalError,
    ];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(static d => d.Id, StringComparer.Ordinal);

    /// <summary>The descriptor of an id; an id that nobody declared is our own bug and is reported as one.</summary>
    public static DiagnosticDescriptor Get(string id) => ById.TryGetValue(id, out var descriptor) ? descriptor : InternalError;

    private static DiagnosticDescriptor Create(string id, string title, Severity severity) =>
        new(id, title, "{0}", "CodeMode", severity, isEnabledByDefault: true, helpLinkUri: Page + id.ToLowerInvariant());
}

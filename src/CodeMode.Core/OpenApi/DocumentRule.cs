namespace CodeMode.OpenApi;

/// <summary>What can be found about a document; explained under its id in Diagnostics.md.</summary>
/// <param name="Id">The id, never reused.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Title">What it is about, without a trailing period.</param>
internal sealed record DocumentRule(string Id, DiagnosticSeverity Severity, string Title)
{
    public static readonly DocumentRule InvalidSyntax = new("CMODE0001", DiagnosticSeverity.Error, "The document is not valid JSON or YAML");
    public static readonly DocumentRule UnsupportedVersion = new("CMODE0002", DiagnosticSeverity.Error, "The document is no OpenAPI document of a version that can be read");
    public static readonly DocumentRule UnresolvedReference = new("CMODE0003", DiagnosticSeverity.Warning, "A $ref does not resolve");
    public static readonly DocumentRule ExternalReference = new("CMODE0004", DiagnosticSeverity.Warning, "A $ref leads out of the document");
    public static readonly DocumentRule DuplicateKey = new("CMODE1001", DiagnosticSeverity.Warning, "An object has the same property twice");
    public static readonly DocumentRule InvalidValue = new("CMODE1002", DiagnosticSeverity.Warning, "A value is not what OpenAPI allows there");
    public static readonly DocumentRule FindingsOmitted = new("CMODE1003", DiagnosticSeverity.Info, "There are more findings than are shown");
    public static readonly DocumentRule NoOperations = new("CMODE1004", DiagnosticSeverity.Info, "The document has no operations");
    public static readonly DocumentRule OperationSkipped = new("CMODE1005", DiagnosticSeverity.Warning, "An operation is skipped");
    public static readonly DocumentRule DuplicateOperationId = new("CMODE1006", DiagnosticSeverity.Warning, "Two operations have one operationId");
    public static readonly DocumentRule MissingOperationId = new("CMODE1007", DiagnosticSeverity.Info, "An operation has no operationId");
    public static readonly DocumentRule RenamedOperation = new("CMODE1008", DiagnosticSeverity.Info, "A name is no identifier");
    public static readonly DocumentRule NamesCollide = new("CMODE1009", DiagnosticSeverity.Info, "Names collide after renaming");
    public static readonly DocumentRule PathParameterMismatch = new("CMODE1010", DiagnosticSeverity.Warning, "Path template and path parameters differ");
    public static readonly DocumentRule DuplicatePath = new("CMODE1011", DiagnosticSeverity.Warning, "Two operations have the same verb and path");
    public static readonly DocumentRule ReducedToUnknown = new("CMODE1012", DiagnosticSeverity.Info, "A construct cannot be said in types");
    public static readonly DocumentRule MissingSummary = new("CMODE1013", DiagnosticSeverity.Info, "An operation has neither summary nor description");
    public static readonly DocumentRule UnknownResult = new("CMODE1014", DiagnosticSeverity.Info, "The result of an operation is unknown");
    public static readonly DocumentRule MissingEnum = new("CMODE1015", DiagnosticSeverity.Info, "A string reads as a closed set but has no enum");

    public static readonly DocumentRule Contradiction = new("CMODE1016", DiagnosticSeverity.Warning, "A schema contradicts itself");
    public static readonly DocumentRule TooManyParameters = new("CMODE1017", DiagnosticSeverity.Warning, "An operation has more parameters than an agent can read");

    /// <summary>All rules in order of their ids.</summary>
    public static IReadOnlyList<DocumentRule> All { get; } =
    [
        InvalidSyntax, UnsupportedVersion, UnresolvedReference, ExternalReference, DuplicateKey, InvalidValue, FindingsOmitted, NoOperations,
        OperationSkipped, DuplicateOperationId, MissingOperationId, RenamedOperation, NamesCollide, PathParameterMismatch, DuplicatePath,
        ReducedToUnknown, MissingSummary, UnknownResult, MissingEnum, Contradiction, TooManyParameters,
    ];
}

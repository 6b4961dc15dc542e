using CodeMode.Baseline;
using CodeMode.OpenApi;
using Microsoft.CodeAnalysis;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace CodeMode.Generator.Diagnostics;

/// <summary>Every diagnostic of the compiler's side: the document's rules and the project file's. Diagnostics.md has a heading for each.</summary>
internal static class Descriptors
{
    public const string InvalidDocument = "CMODE0001";
    public const string OperationWithoutEndpoint = "CMODE2001";
    public const string UndocumentedEndpoint = "CMODE2002";
    public const string VerbDiffers = "CMODE2003";
    public const string TemplateDiffers = "CMODE2004";
    public const string UnknownRoute = "CMODE2005";
    public const string ParameterWithoutCode = "CMODE2010";
    public const string UndocumentedParameter = "CMODE2011";
    public const string ParameterPlaceDiffers = "CMODE2012";
    public const string ParameterRequirednessDiffers = "CMODE2013";
    public const string ParameterTypeDiffers = "CMODE2014";
    public const string EnumDiffers = "CMODE2015";
    public const string DefaultDiffers = "CMODE2016";
    public const string BodyOnOneSide = "CMODE2020";
    public const string BodyDiffers = "CMODE2021";
    public const string PropertyWithoutCode = "CMODE2022";
    public const string UndocumentedProperty = "CMODE2023";
    public const string PropertyRequirednessDiffers = "CMODE2024";
    public const string PropertyTypeDiffers = "CMODE2025";
    public const string SuccessDiffers = "CMODE2030";
    public const string SuccessTypeDiffers = "CMODE2031";
    public const string ErrorDiffers = "CMODE2032";
    public const string NameDiffers = "CMODE2040";
    public const string DeprecationDiffers = "CMODE2041";
    public const string SecurityDiffers = "CMODE2042";
    public const string UnusableName = "CMODE3002";
    public const string LanguageVersion = "CMODE3006";
    public const string InternalError = "CMODE9001";

    private const string Page = "https://github.com/codemode-dotnet/codemode/blob/main/generator/Diagnostics.md#";

    /// <summary>Those of the comparison of code and document.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Drift { get; } =
    [
        CreateDrift(OperationWithoutEndpoint, "An operation has no endpoint", Severity.Warning),
        CreateDrift(UndocumentedEndpoint, "An endpoint is not in the document", Severity.Warning),
        CreateDrift(VerbDiffers, "An endpoint answers another verb than the document says", Severity.Warning),
        CreateDrift(TemplateDiffers, "A route is written differently in the document", Severity.Warning),
        CreateDrift(UnknownRoute, "A route is not known before the app runs", Severity.Info),
        CreateDrift(ParameterWithoutCode, "A documented parameter is not taken by the handler", Severity.Warning),
        CreateDrift(UndocumentedParameter, "A parameter is not in the document", Severity.Warning),
        CreateDrift(ParameterPlaceDiffers, "A parameter travels elsewhere than the document says", Severity.Warning),
        CreateDrift(ParameterRequirednessDiffers, "A parameter is required on one side only", Severity.Warning),
        CreateDrift(ParameterTypeDiffers, "A parameter's type differs", Severity.Warning),
        CreateDrift(EnumDiffers, "The values of an enum differ", Severity.Warning),
        CreateDrift(DefaultDiffers, "A default value differs", Severity.Info),
        CreateDrift(BodyOnOneSide, "A request body is on one side only", Severity.Warning),
        CreateDrift(BodyDiffers, "A request body differs", Severity.Warning),
        CreateDrift(PropertyWithoutCode, "A documented property is not in the type", Severity.Warning),
        CreateDrift(UndocumentedProperty, "A property is not in the document", Severity.Warning),
        CreateDrift(PropertyRequirednessDiffers, "A property is required or nullable on one side only", Severity.Info),
        CreateDrift(PropertyTypeDiffers, "A property's type differs", Severity.Warning),
        CreateDrift(SuccessDiffers, "The success status differs", Severity.Warning),
        CreateDrift(SuccessTypeDiffers, "The success body differs", Severity.Warning),
        CreateDrift(ErrorDiffers, "An error status is declared on one side only", Severity.Info),
        CreateDrift(NameDiffers, "The operationId differs from the endpoint's name", Severity.Warning),
        CreateDrift(DeprecationDiffers, "Deprecation differs", Severity.Info),
        CreateDrift(SecurityDiffers, "Security differs", Severity.Info),
    ];

    /// <summary>All descriptors in order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. DocumentRule.All.Select(static rule => Create(rule.Id, rule.Title, ToRoslyn(rule.Severity))),
        .. Drift,
        .. BaselineRule.All.Select(static rule => Create(rule.Id, rule.Title, ToRoslyn(rule.Severity))),
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

    // Endpoints are joined when all of the code is known: such findings show in builds.
    private static DiagnosticDescriptor CreateDrift(string id, string title, Severity severity) => Create(id, title, severity, WellKnownDiagnosticTags.CompilationEnd);

    // The message is the document's own: every finding says what it found.
    private static DiagnosticDescriptor Create(string id, string title, Severity severity, params string[] tags) =>
        new(id, title, "{0}", "CodeMode", severity, isEnabledByDefault: true, helpLinkUri: Page + id.ToLowerInvariant(), customTags: tags);
}

using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>What came of a document.</summary>
/// <param name="Model">The model, or <see langword="null"/> when the document cannot be used.</param>
/// <param name="Diagnostics">What was found, in document order, bounded in number.</param>
internal sealed record OpenApiResult(ApiModel? Model, EquatableArray<DocumentDiagnostic> Diagnostics);

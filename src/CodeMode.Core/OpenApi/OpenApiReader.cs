using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>OpenAPI text → model.</summary>
internal static class OpenApiReader
{
    /// <summary>Reads a document. Never throws for any text; without a usable document the model is <see langword="null"/> and a diagnostic says why.</summary>
    public static OpenApiResult Read(string text, CancellationToken cancellationToken = default) => throw new NotImplementedException(text);
}

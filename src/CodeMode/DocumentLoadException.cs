using System.Globalization;

namespace CodeMode;

/// <summary>A document cannot be read or used.</summary>
public sealed class DocumentLoadException : Exception
{
    private const int MaxListed = 20;

    internal DocumentLoadException(string message, Exception? innerException = null)
        : base(message, innerException) => Diagnostics = [];

    private DocumentLoadException(string message, IReadOnlyList<DocumentDiagnostic> diagnostics)
        : base(message) => Diagnostics = diagnostics;

    /// <summary>Everything that was found in the document; empty when there is no document.</summary>
    public IReadOnlyList<DocumentDiagnostic> Diagnostics { get; }

    /// <summary>The document was read, and is no usable OpenAPI document.</summary>
    internal static DocumentLoadException Unusable(string? name, IReadOnlyList<DocumentDiagnostic> diagnostics)
    {
        var source = name is null ? "The document" : $"'{name}'";
        var errors = diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        var lines = errors.Take(MaxListed).Select(static d =>
            string.Create(CultureInfo.InvariantCulture, $"{d.File}({d.Line},{d.Column}): error {d.Id}: {d.Message}"));
        var more = errors.Count > MaxListed ? $"\n… and {errors.Count - MaxListed} more" : "";
        return new DocumentLoadException($"{source} is no usable OpenAPI document:\n{string.Join('\n', lines)}{more}", diagnostics);
    }
}

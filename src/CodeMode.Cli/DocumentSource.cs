using CodeMode.Model;
using CodeMode.OpenApi;

namespace CodeMode.Cli;

/// <summary>Reads the document that a verb is given, and says what is doubtful about it.</summary>
internal static class DocumentSource
{
    private const int MaxBytes = 256 << 20;

    public static async Task<LoadedDocument> LoadAsync(string document, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = Progress.Start(terminal, "reading " + document);
        var text = await ReadTextAsync(document, cancellationToken);
        var result = OpenApiReader.Read(text, cancellationToken);
        foreach (var d in result.Diagnostics.Where(static d => d.Severity != DiagnosticSeverity.Info))
        {
            terminal.Error.WriteLine(FormattableString.Invariant($"{document}({d.Line},{d.Column}): {(d.Severity == DiagnosticSeverity.Error ? "error" : "warning")} {d.Id}: {d.Message}"));
        }
        return result.Model is { } model
            ? new LoadedDocument(model)
            : throw new CommandFailedException($"'{document}' cannot be used");
    }

    private static async Task<string> ReadTextAsync(string document, CancellationToken cancellationToken)
    {
        try
        {
            if (!document.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !document.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                return await File.ReadAllTextAsync(document, cancellationToken);
            }
            using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60), MaxResponseContentBufferSize = MaxBytes };
            return await client.GetStringAsync(new Uri(document), cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or HttpRequestException or UriFormatException
            || problem is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException($"document '{document}' cannot be read: {problem.Message}");
        }
    }
}

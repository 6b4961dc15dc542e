using System.Text;

namespace CodeMode.Loading;

/// <summary>Fetches a document's text within bounds and reads it.</summary>
internal static class DocumentLoader
{
    public static async Task<ApiDefinition> LoadAsync(string source, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.Timeout);
        string text;
        try
        {
            text = IsWeb(source) is { } address
                ? await FetchAsync(address, options, timeout.Token)
                : await ReadFileAsync(source, options, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DocumentLoadException($"'{source}' did not arrive within {options.Timeout.TotalSeconds:0.#} s.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or HttpRequestException or ArgumentException or NotSupportedException)
        {
            throw new DocumentLoadException($"'{source}' cannot be read: {problem.Message}", problem);
        }
        try
        {
            return ApiDefinition.Parse(text, options.Name, cancellationToken);
        }
        catch (DocumentLoadException unusable) when (options.Name is null)
        {
            throw DocumentLoadException.Unusable(source, unusable.Diagnostics);
        }
    }

    private static Uri? IsWeb(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    private static async Task<string> ReadFileAsync(string path, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return await ReadTextAsync(file, path, options, cancellationToken);
    }

    private static async Task<string> FetchAsync(Uri address, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        using var owned = options.HttpClient is null ? new HttpClient { Timeout = Timeout.InfiniteTimeSpan } : null;
        var client = options.HttpClient ?? owned!;
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new DocumentLoadException($"'{address}' answered {(int)response.StatusCode} {response.ReasonPhrase}.");
        }
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadTextAsync(body, address.ToString(), options, cancellationToken);
    }

    private static async Task<string> ReadTextAsync(Stream stream, string source, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        var bytes = await BoundedReader.ReadAsync(stream, options.MaxBytes, cancellationToken)
            ?? throw new DocumentLoadException($"'{source}' is larger than {options.MaxBytes:N0} bytes.");
        using var reader = new StreamReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}

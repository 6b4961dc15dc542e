using System.Text;

namespace CodeMode.Loading;

/// <summary>Texts from files and from the web, bounded in size.</summary>
internal static class TextSource
{
    /// <summary>The address that a source is, or <see langword="null"/> when it is a path.</summary>
    public static Uri? TryGetAddress(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    public static async Task<string> ReadFileAsync(string path, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return await ReadTextAsync(file, path, options, cancellationToken);
    }

    /// <summary>The text at an address. References are fetched without redirects: whoever serves one could send the request anywhere.</summary>
    public static async Task<string> FetchAsync(Uri address, ApiLoadOptions options, CancellationToken cancellationToken, bool isReference = false)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = !isReference };
        using var owned = options.HttpClient is null ? new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan } : null;
        var client = options.HttpClient ?? owned!;
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return await ReadAsync(response, address, options, cancellationToken);
    }

    /// <summary>The text that an address answered with.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage response, Uri address, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new DocumentLoadException($"'{address}' answered {(int)response.StatusCode} {response.ReasonPhrase}.");
        }
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadTextAsync(body, address.ToString(), options, cancellationToken);
    }

    /// <summary>Whether an exception says that a text cannot be had, rather than that there is a fault.</summary>
    public static bool IsReadingProblem(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or HttpRequestException or ArgumentException or NotSupportedException;

    private static async Task<string> ReadTextAsync(Stream stream, string source, ApiLoadOptions options, CancellationToken cancellationToken)
    {
        var bytes = await BoundedReader.ReadAsync(stream, options.MaxBytes, cancellationToken)
            ?? throw new DocumentLoadException($"'{source}' is larger than {options.MaxBytes:N0} bytes.");
        // Nearly all are UTF-8, which is decoded in one piece: a reader would hold the text twice.
        ReadOnlySpan<byte> start = bytes;
        if (start.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(start[Encoding.UTF8.Preamble.Length..]);
        if (start is not ([0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] or [0, 0, 0xFE, 0xFF, ..])) return Encoding.UTF8.GetString(start);
        using var reader = new StreamReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}

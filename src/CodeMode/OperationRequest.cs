using CodeMode.Model;

namespace CodeMode;

/// <summary>A request that a program makes.</summary>
public sealed record OperationRequest
{
    /// <summary>The operation, or <see langword="null"/> for a raw request that matches none.</summary>
    public ApiOperation? Operation { get; init; }

    /// <summary>The HTTP method, upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query, percent-encoded, starting with a slash; relative to the base address.</summary>
    public required string PathAndQuery { get; init; }

    /// <summary>Request headers; names are unique regardless of case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body, or <see langword="null"/> for none.</summary>
    public ReadOnlyMemory<byte>? Body { get; init; }

    /// <summary>The body's media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Bytes of body the answer may have; an invoker stops reading there and throws.</summary>
    public long MaxResponseBytes { get; init; } = 10_000_000;

    /// <summary>Who sent the program, or <see langword="null"/> when unknown.</summary>
    public ExecutionCaller? Caller { get; init; }
}

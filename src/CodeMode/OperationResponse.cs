namespace CodeMode;

/// <summary>The API's answer.</summary>
public sealed record OperationResponse
{
    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>Response headers, content headers included.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The body's media type with parameters, or <see langword="null"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}

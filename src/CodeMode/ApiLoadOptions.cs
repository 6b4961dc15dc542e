namespace CodeMode;

/// <summary>Bounds for loading a document.</summary>
public sealed record ApiLoadOptions
{
    /// <summary>A name for the definition, or <see langword="null"/> for the API's title.</summary>
    public string? Name { get; init; }

    /// <summary>Bytes the document may have, and each file that it refers to.</summary>
    /// <value>Default: 100 MB.</value>
    public long MaxBytes { get; init; } = 100_000_000;

    /// <summary>Time that fetching it may take.</summary>
    /// <value>Default: 60 s.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The folder that references to other files may reach, or <see langword="null"/> for the document's own folder and those below.
    /// It counts for documents in files alone.
    /// </summary>
    public string? ReferencesFolder { get; init; }

    /// <summary>
    /// Whether a reference to an address on the web may be followed, or <see langword="null"/> when none may.
    /// A document from the web may always refer to files beside and below itself.
    /// </summary>
    public Func<Uri, bool>? AllowReference { get; init; }

    /// <summary>The client that fetches it, or <see langword="null"/> for one that is made and disposed. It is used without its own buffer limit.</summary>
    public HttpClient? HttpClient { get; init; }
}

namespace CodeMode.Search;

/// <summary>What a value of the document is, where that matters to programs.</summary>
internal enum SpecRole
{
    /// <summary>Nothing special.</summary>
    Value,

    /// <summary>The document.</summary>
    Document,

    /// <summary>Its <c>paths</c>.</summary>
    Paths,

    /// <summary>A path item: its parameters are its operations' too.</summary>
    PathItem,
}

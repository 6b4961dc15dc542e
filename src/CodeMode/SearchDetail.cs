namespace CodeMode;

/// <summary>How much a hit says.</summary>
public enum SearchDetail
{
    /// <summary>Name, method, path and summary.</summary>
    Brief,

    /// <summary>The signature, and the types that the hits need, once each.</summary>
    Signatures,

    /// <summary>The description and the parameters' meaning as well.</summary>
    Full,
}

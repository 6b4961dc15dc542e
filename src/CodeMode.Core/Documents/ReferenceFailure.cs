namespace CodeMode.Documents;

/// <summary>Why a <c>$ref</c> leads nowhere.</summary>
internal enum ReferenceFailure
{
    /// <summary>It leads somewhere.</summary>
    None,

    /// <summary>Nothing stands where it points to.</summary>
    NotFound,

    /// <summary>It points out of the document; such places are never visited.</summary>
    External,

    /// <summary>It leads back to itself.</summary>
    Circular,
}

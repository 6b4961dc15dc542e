namespace CodeMode.Documents;

/// <summary>Why a <c>$ref</c> leads nowhere.</summary>
internal enum ReferenceFailure
{
    /// <summary>It leads somewhere.</summary>
    None,

    /// <summary>Nothing stands where it points to.</summary>
    NotFound,

    /// <summary>It points to where no file of the document can be: an absolute path, another scheme; such places are never visited.</summary>
    External,

    /// <summary>It points to a file that is not at hand; <see cref="DocumentTree.GetRefusal"/> says why.</summary>
    NoFile,

    /// <summary>It leads back to itself.</summary>
    Circular,
}

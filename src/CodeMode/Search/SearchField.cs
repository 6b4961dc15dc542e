namespace CodeMode.Search;

/// <summary>Where a term stands in an operation, by how much that says about the operation.</summary>
internal enum SearchField
{
    /// <summary>The function's name, the document's id.</summary>
    Name,

    /// <summary>The group and the tags.</summary>
    Group,

    /// <summary>The route and the method.</summary>
    Path,

    /// <summary>The summary.</summary>
    Summary,

    /// <summary>The description.</summary>
    Description,

    /// <summary>Names of parameters and of the body's properties, and their enum values.</summary>
    Input,

    /// <summary>Names of the answer's properties.</summary>
    Output,
}

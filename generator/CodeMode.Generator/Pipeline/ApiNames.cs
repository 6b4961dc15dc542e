namespace CodeMode.Generator.Pipeline;

/// <summary>What the project file says of one <c>CodeModeApi</c> item.</summary>
/// <param name="Path">Path of the document, for diagnostics.</param>
/// <param name="Name">Name of the emitted class.</param>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="EmitTypes">Whether records are emitted for arguments and component schemas.</param>
internal sealed record ApiNames(string Path, string Name, string Namespace, bool EmitTypes)
{
    /// <summary>Whether the document describes this project's own endpoints, and is compared with them.</summary>
    public bool ComparesCode { get; init; } = true;

    /// <summary>Hint name of one of the item's files.</summary>
    public string HintName(string part) => (Namespace.Length == 0 ? Name : Namespace + "." + Name) + "." + part + ".g.cs";
}

namespace CodeMode.Syntax;

/// <summary>A label around the statement being parsed.</summary>
/// <param name="name">Its name.</param>
/// <param name="start">Where it stands.</param>
/// <param name="bodyStart">Where the statement behind it begins.</param>
internal sealed class Label(string name, int start, int bodyStart)
{
    public string Name { get; } = name;

    public int Start { get; } = start;

    public int BodyStart { get; } = bodyStart;

    /// <summary>Whether a loop stands behind it, perhaps behind further labels: <c>continue</c> may name it then.</summary>
    public bool IsLoop { get; set; }
}

namespace CodeMode.Baseline;

/// <summary>A line of a baseline: an operation or a type.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset behind its last code unit.</param>
/// <param name="Head">What it is found by: <c>GET /pets/{petId}</c>, or <c>type Category</c>.</param>
/// <param name="Name">The name that programs call it by: <c>pets.getPet</c>; the type's name.</param>
/// <param name="Body">The signature, or the type.</param>
internal sealed record BaselineLine(int Start, int End, string Head, string Name, string Body)
{
    /// <summary>Whether it is a type's.</summary>
    public bool IsType => Head.StartsWith("type ", StringComparison.Ordinal);

    /// <summary>The line as it is written.</summary>
    public string Text => IsType ? $"{Head} = {Body}" : $"{Head} {Name}{Body}";
}

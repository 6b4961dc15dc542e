namespace CodeMode.Engine.Bytecode;

/// <summary>A place in the code that jumps can name before it is known.</summary>
internal sealed class Label
{
    public int Position { get; set; } = -1;

    public List<int> Uses { get; } = [];
}

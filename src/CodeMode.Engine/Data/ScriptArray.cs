namespace CodeMode.Engine;

/// <summary>A list of data.</summary>
/// <param name="items">The items.</param>
public sealed class ScriptArray(IReadOnlyList<ScriptData> items) : ScriptData
{
    /// <inheritdoc/>
    public override ScriptDataKind Kind => ScriptDataKind.Array;

    /// <inheritdoc/>
    public override int Count => items.Count;

    /// <inheritdoc/>
    public override ScriptData GetItem(int index) => items[index];
}

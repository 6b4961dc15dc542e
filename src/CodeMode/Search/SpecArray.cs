using CodeMode.Documents;
using CodeMode.Engine;

namespace CodeMode.Search;

/// <summary>An array of the document.</summary>
internal sealed class SpecArray(SpecDocument document, DocumentNode node, ReferenceChain? chain) : ScriptData
{
    private ScriptData[]? _items;

    public override ScriptDataKind Kind => ScriptDataKind.Array;

    public override int Count => Items.Length;

    private ScriptData[] Items => _items ??= Read();

    public override ScriptData GetItem(int index) => Items[index];

    private ScriptData[] Read()
    {
        var items = new List<ScriptData>();
        foreach (var item in node.Items) items.Add(SpecValue.From(document, item, chain));
        return [.. items];
    }
}

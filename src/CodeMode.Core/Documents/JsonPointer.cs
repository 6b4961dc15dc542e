using System.Text;

namespace CodeMode.Documents;

/// <summary>JSON Pointers, https://www.rfc-editor.org/rfc/rfc6901.</summary>
internal static class JsonPointer
{
    /// <summary>The pointer of a place in its file.</summary>
    public static string Build(DocumentNode target)
    {
        var builder = new StringBuilder();
        var place = target.Kind == DocumentNodeKind.Key ? target.Index + 1 : target.Index;
        var node = new DocumentNode(target.Tree, target.Tree.GetFile(place).Root);
        while (node.Index != place)
        {
            if (node.IsObject) node = DescendObject(builder, node, place);
            else node = DescendArray(builder, node, place);
        }

        return builder.ToString();
    }

    /// <summary>Appends one step, escaped.</summary>
    public static string Append(string pointer, string step) => pointer + "/" + Escape(step);

    /// <summary>The place that a pointer names, or a missing node.</summary>
    /// <param name="root">Where it starts.</param>
    /// <param name="pointer">Empty, or beginning with a slash.</param>
    /// <param name="follow">What stands for a node on the way, so that pointers can lead through references.</param>
    public static DocumentNode Resolve(DocumentNode root, string pointer, Func<DocumentNode, DocumentNode>? follow = null)
    {
        if (pointer.Length == 0) return root;
        if (pointer[0] != '/') return default;
        var node = root;
        for (var start = 1; start <= pointer.Length && !node.IsMissing;)
        {
            var end = pointer.IndexOf('/', start);
            if (end < 0) end = pointer.Length;
            var step = Unescape(pointer.Substring(start, end - start));
            if (follow is not null) node = follow(node);
            node = node.IsArray ? GetItem(node, step) : node[step];
            start = end + 1;
        }

        return node;
    }

    private static DocumentNode DescendObject(StringBuilder builder, DocumentNode node, int place)
    {
        // Overridden keys too can be a place: the raw walk sees them, Properties does not.
        var tree = node.Tree;
        var key = node.Index + 1;
        while (tree[key + 1].Link <= place) key = tree[key + 1].Link;
        builder.Append('/').Append(Escape(tree.GetName(key)));
        return new DocumentNode(tree, key + 1);
    }

    private static DocumentNode DescendArray(StringBuilder builder, DocumentNode node, int place)
    {
        var position = 0;
        var item = node.Index + 1;
        for (; node.Tree[item].Link <= place; item = node.Tree[item].Link) position++;
        builder.Append('/').Append(position);
        return new DocumentNode(node.Tree, item);
    }

    private static DocumentNode GetItem(DocumentNode array, string step)
    {
        if (!int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var position)) return default;
        foreach (var item in array.Items)
        {
            if (position-- == 0) return item;
        }

        return default;
    }

    private static string Escape(string step) => step.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string step) => step.IndexOf('~') < 0 ? step : step.Replace("~1", "/").Replace("~0", "~");
}

using CodeMode.Documents;

namespace CodeMode.Verification;

/// <content>Arrays: sets, lists of things with names, and lists in order.</content>
internal sealed partial class DocumentComparison
{
    // One type and a list of one type are the same.
    private static bool IsSet(string name, DocumentNode one, DocumentNode other) =>
        name is "required" or "enum" or "tags" or "type" or "scopes" && one.IsObject == other.IsObject && (one.IsArray || other.IsArray)
        && IsOfScalars(one) && IsOfScalars(other);

    private static bool IsOfScalars(DocumentNode node)
    {
        foreach (var item in node.Items)
        {
            if (item.IsArray || item.IsObject) return false;
        }

        return true;
    }

    private void CompareSets(DocumentNode committed, DocumentNode produced)
    {
        var (ours, theirs) = (GetTexts(committed), GetTexts(produced));
        var (more, less) = (ours.Except(theirs, StringComparer.Ordinal).ToList(), theirs.Except(ours, StringComparer.Ordinal).ToList());
        if (more.Count == 0 && less.Count == 0) return;
        var parts = new List<string>();
        if (more.Count > 0) parts.Add($"{string.Join(", ", more)} only here");
        if (less.Count > 0) parts.Add($"{string.Join(", ", less)} only from the app");
        Add(committed, string.Join(", ", parts), isText: false);
    }

    private static List<string> GetTexts(DocumentNode node)
    {
        var texts = new List<string>();
        if (!node.IsArray) texts.Add(DocumentValue.Show(node));
        foreach (var item in node.Items) texts.Add(DocumentValue.Show(item));
        return texts;
    }

    private void CompareItems(DocumentNode committed, DocumentNode produced, string name)
    {
        var theirs = GetKeyed(produced, name, _producedReferences);
        foreach (var (key, item) in GetKeyed(committed, name, _committedReferences))
        {
            var at = theirs.FindIndex(other => other.Key == key);
            if (at < 0)
            {
                Add(item, $"{DocumentValue.Show(item)} here, nothing from the app", isText: false);
                continue;
            }

            Compare(item, theirs[at].Item, "");
            theirs.RemoveAt(at);
        }

        foreach (var (_, item) in theirs) Add(committed, $"{DocumentValue.Show(item)} only from the app", isText: false);
    }

    // What tells an item from its neighbours, whatever their order is; else its number among those that nothing tells apart.
    private static List<(string Key, DocumentNode Item)> GetKeyed(DocumentNode array, string name, ReferenceResolver references)
    {
        var keyed = new List<(string, DocumentNode)>();
        var nameless = 0;
        foreach (var item in array.Items)
        {
            references.TryFollow(item, out var target);
            keyed.Add((GetKey(item, target, name) ?? "#" + nameless++, item));
        }

        return keyed;
    }

    private static string? GetKey(DocumentNode item, DocumentNode target, string name) => name switch
    {
        "parameters" => $"{target["in"].AsString()} {target["name"].AsString()}",
        "tags" => target["name"].AsString(),
        "security" => GetSchemes(item),
        "oneOf" or "anyOf" or "allOf" => item["$ref"].AsString(),
        _ => null,
    };

    private static string GetSchemes(DocumentNode requirement)
    {
        var names = new List<string>();
        foreach (var scheme in requirement.Properties) names.Add(scheme.Name);
        return string.Join(" ", names.OrderBy(static scheme => scheme, StringComparer.Ordinal));
    }

    private static bool IsEqual(DocumentNode one, DocumentNode other)
    {
        if (one.Kind != other.Kind) return false;
        if (one.IsString) return string.Equals(Normalize(one.GetString()), Normalize(other.GetString()), StringComparison.Ordinal);
        return one.Kind != DocumentNodeKind.Number || one.NumberText == other.NumberText || (one.AsNumber() is { } number && number.Equals(other.AsNumber()));
    }

    // Descriptions from XML comments carry the line ends of the machine that built them.
    private static string Normalize(string text) => text.Replace("\r\n", "\n");
}

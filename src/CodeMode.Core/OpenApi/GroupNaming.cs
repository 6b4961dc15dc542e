using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The groups of an API: the operations' first tags, and for those without a tag the first word of the path.</summary>
/// <param name="context">The document.</param>
internal sealed class GroupNaming(ReadingContext context)
{
    // The raw call, api.request(…), stands beside the groups.
    private static readonly string[] Taken = ["request"];

    private readonly Dictionary<string, string> _byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);

    /// <summary>The groups in order of first use.</summary>
    public List<ApiGroup> Groups { get; } = [];

    /// <summary>Finds the groups.</summary>
    public void Assign(IReadOnlyList<OperationDraft> drafts)
    {
        var tags = drafts.Where(static draft => draft.Operation.Tags.Count > 0).Select(static draft => draft.Operation.Tags[0]).Distinct().ToList();
        var requests = tags.Select(static tag => new NameRequest(Identifier.ToCamelCase(tag) is { Length: > 0 } name ? name : "group", tag, "")).ToList();
        var names = NameAllocator.Allocate(requests, Taken);
        for (var i = 0; i < tags.Count; i++) _byTag.Add(tags[i], names[i]);
        var descriptions = ReadDescriptions();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var tag = draft.Operation.Tags.Count > 0 ? draft.Operation.Tags[0] : null;
            var name = GetGroup(draft);
            if (!used.Add(name)) continue;
            tag ??= tags.FirstOrDefault(known => _byTag[known] == name);
            Groups.Add(new ApiGroup(name, tag, tag is not null && descriptions.TryGetValue(tag, out var text) ? text : null));
            if (tag is not null && Identifier.ToCamelCase(tag) != name)
                context.Findings.Add(DocumentRule.NamesCollide, draft.Node, $"The tag {VisibleText.Quote(tag)} becomes the group '{name}', because another has its name");
            else if (tag is not null && tag != name)
                context.Findings.Add(DocumentRule.RenamedOperation, draft.Node, $"The tag {VisibleText.Quote(tag)} is the group {name}");
        }
    }

    /// <summary>The group of an operation.</summary>
    public string GetGroup(OperationDraft draft)
    {
        if (draft.Operation.Tags.Count > 0) return _byTag[draft.Operation.Tags[0]];
        var word = DerivedName.ForGroup(draft.Template);
        if (!_byPath.TryGetValue(word, out var name)) _byPath[word] = name = word == Taken[0] ? word + "_" : word;
        return name;
    }

    private Dictionary<string, string> ReadDescriptions()
    {
        var descriptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in context.ReadArray(context.Root, "tags").Items)
        {
            if (!context.IsObject(tag) || tag["name"].AsString() is not { } name) continue;
            // 3.2 gives tags a summary, https://spec.openapis.org/oas/v3.2.0#tag-object
            if ((context.ReadString(tag, "description") ?? context.ReadString(tag, "summary")) is { } text) descriptions[name] = text;
        }

        return descriptions;
    }
}

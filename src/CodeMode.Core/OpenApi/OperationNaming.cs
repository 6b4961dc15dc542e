using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Gives every operation its function and its C# handle, and reports each name that is not the document's own.</summary>
/// <param name="context">The document.</param>
/// <param name="groups">The groups, assigned.</param>
internal sealed class OperationNaming(ReadingContext context, GroupNaming groups)
{
    /// <summary>The operations with their names.</summary>
    public List<ApiOperation> Assign(IReadOnlyList<OperationDraft> drafts)
    {
        var requests = drafts.Select(Request).ToArray();
        var names = new string[drafts.Count];
        foreach (var group in drafts.Select((draft, index) => (draft, index)).GroupBy(entry => groups.GetGroup(entry.draft), StringComparer.Ordinal))
        {
            var members = group.ToList();
            var allocated = NameAllocator.Allocate([.. members.Select(member => requests[member.index])]);
            for (var i = 0; i < members.Count; i++) names[members[i].index] = allocated[i];
        }

        var handles = NameAllocator.Allocate([.. drafts.Select((draft, i) => RequestHandle(draft, names[i]))]);
        Report(drafts, requests, names);
        return [.. drafts.Select((draft, i) => draft.Operation with { Group = groups.GetGroup(draft), Name = names[i], HandleName = handles[i] })];
    }

    private static NameRequest Request(OperationDraft draft)
    {
        var id = draft.Operation.OperationId;
        var wanted = id is null ? "" : Identifier.ToCamelCase(StripTag(id, draft.Operation.Tags));
        return wanted.Length > 0
            ? new NameRequest(wanted, id, draft.Title)
            : new NameRequest(DerivedName.ForOperation(draft.Operation.Method, draft.Template), null, draft.Title);
    }

    private static NameRequest RequestHandle(OperationDraft draft, string name)
    {
        var id = draft.Operation.OperationId;
        var wanted = id is null ? "" : Identifier.ToPascalCase(id);
        return wanted.Length > 0 ? new NameRequest(wanted, id, draft.Title) : new NameRequest(Identifier.ToPascalCase(name), null, draft.Title);
    }

    // issues/list-for-repo in the group issues is listForRepo; an id that is an identifier is left alone.
    private static string StripTag(string id, EquatableArray<string> tags)
    {
        if (tags.Count == 0 || id.Length < tags[0].Length + 2 || !id.StartsWith(tags[0], StringComparison.OrdinalIgnoreCase)) return id;
        var rest = id.Substring(tags[0].Length + 1);
        return id[tags[0].Length] is '/' or '.' or ':' or '-' && Identifier.ToCamelCase(rest).Length > 0 ? rest : id;
    }

    private void Report(IReadOnlyList<OperationDraft> drafts, IReadOnlyList<NameRequest> requests, string[] names)
    {
        var firstById = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Operation.OperationId is not { } id)
            {
                context.Findings.Add(DocumentRule.MissingOperationId, draft.Node, $"{draft.Title} has no operationId; it is called {Name(i)}");
                continue;
            }

            var at = draft.Node["operationId"];
            var wanted = requests[i].Wanted;
            if (firstById.TryGetValue(id, out var first))
                context.Findings.Add(DocumentRule.DuplicateOperationId, at, $"The operationId {VisibleText.Quote(id)} of {draft.Title} is also that of {drafts[first].Title}, called {Name(first)}; this one is called {Name(i)}");
            else
                firstById.Add(id, i);
            if (names[i] != wanted)
                context.Findings.Add(DocumentRule.NamesCollide, at, $"{VisibleText.Quote(id)} would be the function '{wanted}', which its group has already; it is called {Name(i)}");
            else if (names[i] != id)
                context.Findings.Add(DocumentRule.RenamedOperation, at, $"The operationId {VisibleText.Quote(id)} is called {Name(i)}");
        }

        string Name(int i) => groups.GetGroup(drafts[i]) + "." + names[i];
    }
}

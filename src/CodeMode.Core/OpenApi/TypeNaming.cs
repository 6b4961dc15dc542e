using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>Gives every named type its identifier, and one more to types that programs send in another form than they receive.</summary>
internal static class TypeNaming
{
    public static EquatableArray<NamedSchema> Assign(
        ReadingContext context, IReadOnlyList<TypeDraft> types, ISet<string> withInputForm)
    {
        var requests = types.Select(static type => Request(type.Name)).ToList();
        // An input form must not take a name that a component of the document has.
        var inputs = types.Where(type => withInputForm.Contains(type.Name)).ToList();
        requests.AddRange(inputs.Select(static type => Request(type.Name + " Input") with { Original = null }));
        var names = NameAllocator.Allocate(requests);
        var inputNames = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < inputs.Count; i++) inputNames[inputs[i].Name] = names[types.Count + i];
        var named = new NamedSchema[types.Count];
        for (var i = 0; i < types.Count; i++)
        {
            var (name, node, schema) = (types[i].Name, types[i].Node, types[i].Schema);
            named[i] = new NamedSchema(name, names[i], schema) { InputIdentifier = inputNames.TryGetValue(name, out var input) ? input : null };
            if (names[i] != requests[i].Wanted)
                context.Findings.Add(DocumentRule.NamesCollide, node, $"The schema {VisibleText.Quote(name)} would be the type '{requests[i].Wanted}', which another is already; it is called {names[i]}");
            else if (names[i] != name)
                context.Findings.Add(DocumentRule.RenamedOperation, node, $"The schema {VisibleText.Quote(name)} is called {names[i]}");
        }

        return named.ToEquatableArray();
    }

    private static NameRequest Request(string name)
    {
        var words = name.Length > 0 && name[0] == '#' ? DerivedName.ForType(name) : name;
        return new NameRequest(Identifier.ToPascalCase(words) is { Length: > 0 } wanted ? wanted : "Type", name, "");
    }
}

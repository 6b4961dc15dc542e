using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The named types of a document: component schemas, and whatever else a schema's <c>$ref</c> leads to.</summary>
/// <param name="context">The document.</param>
internal sealed class TypeRegistry(ReadingContext context)
{
    private readonly List<(string Name, DocumentNode Node)> _types = [];
    private readonly Dictionary<int, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Registers the component schemas, so that they come first and keep their names.</summary>
    public void AddComponents(DocumentNode schemas)
    {
        foreach (var property in schemas.Properties)
        {
            _names[property.Value.Index] = property.Name;
            _taken.Add(property.Name);
            _types.Add((property.Name, property.Value));
        }
    }

    /// <summary>The name of the type that stands at a place; a place that is asked for first becomes a type.</summary>
    public string GetName(DocumentNode target)
    {
        if (_names.TryGetValue(target.Index, out var name)) return name;
        name = "#" + JsonPointer.Build(target);
        // A component may be called like a pointer.
        while (!_taken.Add(name)) name += "#";
        _names.Add(target.Index, name);
        _types.Add((name, target));
        return name;
    }

    /// <summary>Reads all types; reading may find more on the way.</summary>
    public List<TypeDraft> ReadAll()
    {
        var read = new List<TypeDraft>(_types.Count);
        for (var i = 0; i < _types.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.Schemas.References.Clear();
            context.Schemas.HasDirection = false;
            var schema = context.Schemas.Read(_types[i].Node);
            read.Add(new TypeDraft(_types[i].Name, _types[i].Node, schema, [.. context.Schemas.References], context.Schemas.HasDirection));
        }

        return read;
    }
}

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
            var node = FollowToFile(property.Value);
            _names[node.Index] = _names[property.Value.Index] = property.Name;
            _taken.Add(property.Name);
            _types.Add((property.Name, node));
        }
    }

    /// <summary>The name of the type that stands at a place; a place that is asked for first becomes a type.</summary>
    public string GetName(DocumentNode target)
    {
        if (_names.TryGetValue(target.Index, out var name)) return name;
        name = "#" + GetPlace(target);
        // A component may be called like a pointer.
        while (!_taken.Add(name)) name += "#";
        _names.Add(target.Index, name);
        _types.Add((name, target));
        return name;
    }

    // A component that is nothing but a reference to a file is that file's schema: one type, not one and its alias.
    private DocumentNode FollowToFile(DocumentNode component)
    {
        if (!context.HasFiles || !component["$ref"].IsString || component.Next - component.Index > 3) return component;
        var target = context.Resolve(component["$ref"]);
        return target.IsObject && context.IsInOtherFile(target) && !_names.ContainsKey(target.Index) ? target : component;
    }

    // schemas/user.yaml → /user
    private static string GetPlace(DocumentNode target)
    {
        var pointer = JsonPointer.Build(target);
        if (pointer.Length > 0) return pointer;
        var path = target.Tree.GetFile(target.Index).Path;
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var extension = name.LastIndexOf('.');
        return "/" + (extension > 0 ? name.Substring(0, extension) : name);
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

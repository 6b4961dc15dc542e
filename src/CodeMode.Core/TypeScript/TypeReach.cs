using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>Which named types, in which form, the signatures of operations lead to.</summary>
/// <param name="types">The named types.</param>
internal sealed class TypeReach(TypeTable types)
{
    private readonly List<(NamedSchema Type, Direction Direction)> _found = [];
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);

    /// <summary>The forms of types that operations need, nearest first.</summary>
    public IReadOnlyList<(NamedSchema Type, Direction Direction)> Find(IEnumerable<ApiOperation> operations)
    {
        foreach (var operation in operations)
        {
            foreach (var response in operation.SuccessResponses)
            {
                if (response.Contents.Count > 0) Add(response.Contents[0].Schema, Direction.Output);
            }

            if (operation.RequestBody is { } body) Add(body.Contents[0].Schema, Direction.Input);
            foreach (var parameter in operation.Parameters) Add(parameter.Schema, Direction.Input);
        }

        for (var i = 0; i < _found.Count; i++) Add(_found[i].Type.Schema, _found[i].Direction);
        return _found;
    }

    private void Add(Schema schema, Direction direction)
    {
        foreach (var part in SchemaWalk.GetParts(schema))
        {
            if (part.Reference is { } name && types.Find(name) is { } type && _identifiers.Add(TypeTable.GetIdentifier(type, direction)))
                _found.Add((type, direction));
        }
    }
}

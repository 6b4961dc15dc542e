using CodeMode.Model;

namespace CodeMode.TypeScript;

/// <summary>Which named types, in which form, the signatures of operations lead to.</summary>
internal sealed class TypeReach
{
    private readonly TypeTable _types;
    private readonly Action<Schema> _addInput;
    private readonly Action<Schema> _addOutput;
    private readonly List<(NamedSchema Type, Direction Direction)> _found = [];
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);

    /// <param name="types">The named types.</param>
    public TypeReach(TypeTable types)
    {
        _types = types;
        _addInput = part => AddReference(part, Direction.Input);
        _addOutput = part => AddReference(part, Direction.Output);
    }

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

    private void Add(Schema schema, Direction direction) => SchemaWalk.Visit(schema, direction == Direction.Input ? _addInput : _addOutput);

    private void AddReference(Schema part, Direction direction)
    {
        if (part.Reference is { } name && _types.Find(name) is { } type && _identifiers.Add(TypeTable.GetIdentifier(type, direction)))
            _found.Add((type, direction));
    }
}

using CodeMode.Generator.Pipeline;
using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>
/// Schemas → C# types, and the records and enums they need. Only what an operation reaches is declared.
/// What C# cannot say exactly (unions, tuples, free forms) is <c>JsonElement</c>: nothing is lost, nothing is guessed.
/// </summary>
internal sealed class TypeMapper
{
    // A list of lists of lists that is deeper than this is no type that anybody writes.
    private const int MaxNesting = 32;

    private readonly Dictionary<string, NamedSchema> _components;
    private readonly Dictionary<string, string> _componentNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    // Records wait for their turn: a chain of a thousand of them must not be a thousand calls deep.
    private readonly Queue<(string Name, FlatObject Shape)> _open = new();

    // An object without a name of its own that is reached again, by itself even, is the same record.
    private readonly Dictionary<Schema, string> _inline = new(SchemaIdentity.Instance);
    private readonly HashSet<string> _visiting = new(StringComparer.Ordinal);
    private readonly TypeNames _names = new();
    private readonly ObjectFlattener _flattener;
    private int _nesting;

    public TypeMapper(ApiModel model)
    {
        _components = model.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        _flattener = new ObjectFlattener(_components);
        // Components have the first word; what is made up on the way takes what is left.
        foreach (var type in model.Types) _componentNames[type.Name] = _names.Take(type.Identifier);
    }

    public List<RecordShape> Records { get; } = [];

    public List<EnumShape> Enums { get; } = [];

    /// <summary>The record of an operation's arguments.</summary>
    public string MapArguments(ApiOperation operation)
    {
        var name = _names.Take(operation.HandleName + "Arguments");
        var members = operation.Parameters
            .Select(p => new Member(p.ArgumentName, p.Schema, p.Required, p.Description))
            .ToList();
        if (operation.RequestBody is { } body)
            members.Add(new Member("body", body.Contents.Count > 0 ? body.Contents[0].Schema : Schema.Any, body.Required, body.Description));
        _declared.Add(name);
        _open.Enqueue((name, new FlatObject(null, members)));
        DeclareOpen();
        return Qualified(name);
    }

    /// <summary>The type of an operation's success answer; <c>object</c> when there is none.</summary>
    public string MapResult(ApiOperation operation)
    {
        var contents = operation.SuccessResponses.SelectMany(static response => response.Contents).ToList();
        if (contents.Count == 0) return "object";
        switch (MediaType.GetKind(contents[0].ContentType))
        {
            case BodyKind.Text: return "string";
            case BodyKind.Json:
                var type = Map(contents[0].Schema, operation.HandleName + "Result");
                DeclareOpen();
                return type;
            default: return CSharpType.JsonElement;
        }
    }

    private string Map(Schema schema, string context)
    {
        if (_nesting == MaxNesting) return CSharpType.JsonElement;
        _nesting++;
        var nullable = (schema.Types & SchemaTypes.Null) != 0 || IsNullUnion(schema);
        var type = MapValue(schema, context);
        _nesting--;
        return nullable && type != CSharpType.JsonElement ? CSharpType.Nullable(type) : type;
    }

    private string MapValue(Schema schema, string context)
    {
        if (schema.Reference is { } reference && _components.TryGetValue(reference, out var component)) return MapComponent(component);
        if (OnlyAlternative(schema) is { } only) return Map(only, context);
        if (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0) return CSharpType.JsonElement;
        if (schema.AllOf.Count == 1 && schema.Properties.Count == 0) return Map(schema.AllOf[0], context);
        if (_inline.TryGetValue(schema, out var known)) return Qualified(known);
        if (_flattener.Flatten(schema) is { } flat) return Qualified(_inline[schema] = DeclareOnce(_names.Take(context), flat));
        if (schema.AllOf.Count > 0) return CSharpType.JsonElement;

        var types = schema.Types & ~SchemaTypes.Null;
        if (schema.Enum.Count > 0 && types is SchemaTypes.String or SchemaTypes.None && EnumShaper.Shape(schema, context) is { } closed)
        {
            var named = closed with { Name = _names.Take(closed.Name) };
            Enums.Add(named);
            return Qualified(named.Name);
        }

        if (types == SchemaTypes.Array && schema.PrefixItems.Count == 0) return CSharpType.List(Map(schema.Items ?? Schema.Any, context + "Item"));
        if (types == SchemaTypes.Object && schema.AdditionalProperties is { } value) return CSharpType.Map(Map(value, context + "Value"));
        return CSharpType.OfPrimitive(types, schema.Format) ?? CSharpType.JsonElement;
    }

    private string MapComponent(NamedSchema component)
    {
        var name = _componentNames[component.Name];
        var nullable = (component.Schema.Types & SchemaTypes.Null) != 0;
        if (_declared.Contains(name)) return nullable ? CSharpType.Nullable(Qualified(name)) : Qualified(name);
        // A component that leads back to itself without a record on the way has no type in C#.
        if (!_visiting.Add(name)) return CSharpType.JsonElement;
        try
        {
            if (component.Schema.OneOf.Count == 0 && component.Schema.AnyOf.Count == 0 && _flattener.Flatten(component.Schema) is { } flat)
            {
                DeclareOnce(name, flat);
                return nullable ? CSharpType.Nullable(Qualified(name)) : Qualified(name);
            }

            if (EnumShaper.Shape(component.Schema, name) is { } closed)
            {
                _declared.Add(name);
                Enums.Add(closed);
                return nullable ? CSharpType.Nullable(Qualified(name)) : Qualified(name);
            }

            return Map(component.Schema, component.Identifier + "Value");
        }
        finally
        {
            _visiting.Remove(name);
        }
    }

    private string DeclareOnce(string name, FlatObject flat)
    {
        if (_declared.Add(name)) _open.Enqueue((name, flat));
        return name;
    }

    private void DeclareOpen()
    {
        while (_open.Count > 0)
        {
            var (name, shape) = _open.Dequeue();
            Records.Add(Declare(name, shape.Summary, shape.Members));
        }
    }

    private RecordShape Declare(string name, string? summary, IEnumerable<Member> members)
    {
        var own = new PropertyNames(name);
        var properties = new List<PropertyShape>();
        foreach (var member in members)
        {
            var property = own.Take(member.WireName);
            var type = Map(member.Schema, name + property);
            // What only one direction carries cannot be asked of the other.
            var required = member.Required && !member.Schema.ReadOnly && !member.Schema.WriteOnly;
            if (!required) type = CSharpType.Nullable(type);
            properties.Add(new PropertyShape(property, member.WireName, type, required, null));
        }

        return new RecordShape(name, summary, properties.ToEquatableArray());
    }

    private static string Qualified(string name) => "Types." + name;

    private static bool IsNullUnion(Schema schema) => schema.OneOf.Concat(schema.AnyOf).Any(static s => s.Types == SchemaTypes.Null);

    /// <summary>The one member of a union that is not <c>null</c>: how "this or null" is written.</summary>
    private static Schema? OnlyAlternative(Schema schema)
    {
        Schema? only = null;
        foreach (var member in schema.OneOf.Concat(schema.AnyOf))
        {
            if (member.Types == SchemaTypes.Null) continue;
            if (only is not null) return null;
            only = member;
        }

        return only;
    }
}

using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>A schema and where it stands: the model has no positions of its own. The pointer is put together when somebody asks: nobody does where nothing drifts.</summary>
internal sealed class SchemaPlace
{
    private readonly SchemaPlace? _outer;
    private readonly string _start;
    private readonly string[] _steps;

    public SchemaPlace(Schema schema, string pointer) => (Schema, _start, _steps) = (schema, pointer, []);

    private SchemaPlace(Schema schema, SchemaPlace outer, string[] steps) => (Schema, _outer, _start, _steps) = (schema, outer, "", steps);

    public Schema Schema { get; }

    public string Pointer
    {
        get
        {
            var pointer = _outer?.Pointer ?? _start;
            foreach (var step in _steps) pointer = JsonPointer.Append(pointer, step);
            return pointer;
        }
    }

    /// <summary>The component's name, when it was reached by one.</summary>
    public string? Reference { get; init; }

    /// <summary>What the reference here leads to, found by the way to it: the component of no name that a file is, or a part of one.</summary>
    public SchemaPlace Follow(Schema target, string name) => new(target, this, []) { Reference = name };

    /// <summary>A place inside this one.</summary>
    public SchemaPlace Step(Schema inner, params string[] steps) => new(inner, this, steps);
}

using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>A schema and where it stands: the model has no positions of its own.</summary>
internal readonly struct SchemaPlace(Schema schema, string pointer)
{
    public Schema Schema => schema;

    public string Pointer => pointer;

    /// <summary>The component's name, when it was reached by one.</summary>
    public string? Reference { get; init; }

    /// <summary>A place inside this one.</summary>
    public SchemaPlace Step(Schema inner, params string[] steps) => new(inner, steps.Aggregate(pointer, JsonPointer.Append));
}

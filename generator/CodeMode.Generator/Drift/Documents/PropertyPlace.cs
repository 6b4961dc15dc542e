using CodeMode.Model;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>A documented property and where its schema stands.</summary>
internal sealed class PropertyPlace(SchemaProperty property, SchemaPlace place)
{
    public string Name => property.Name;

    public SchemaProperty Property => property;

    public SchemaPlace Place => place;
}

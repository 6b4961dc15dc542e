using System.Globalization;
using CodeMode.Model;

namespace CodeMode.Generator.Drift.Documents;

/// <summary>What a schema says in one piece: its reference followed, null apart, inherited properties gathered.</summary>
internal sealed class SchemaView
{
    private const int MaximumDepth = 8;

    private static readonly Dictionary<string, PropertyPlace> None = new(StringComparer.Ordinal);

    private SchemaView(SchemaPlace place, SchemaTypes types) => (Place, Types) = (place, types);

    public SchemaPlace Place { get; }

    public Schema Schema => Place.Schema;

    /// <summary>The types beside null; <see cref="SchemaTypes.None"/> when it does not say.</summary>
    public SchemaTypes Types { get; }

    /// <summary>Whether it allows null; unknown to tools beside a reference.</summary>
    public bool AllowsNull { get; private init; }

    /// <summary>Whether a reference was followed on the way.</summary>
    public bool IsReferred { get; private init; }

    /// <summary>The properties by name, base schemas' too.</summary>
    public IReadOnlyDictionary<string, PropertyPlace> Properties { get; private init; } = None;

    /// <summary>The view, or <see langword="null"/> when the schema is a choice that no single type can be held against.</summary>
    public static SchemaView? Of(ApiDocument document, SchemaPlace place)
    {
        var allowsNull = false;
        var isReferred = false;
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            if (place.Schema.Reference is not null)
            {
                isReferred = true;
                place = document.Resolve(place);
            }

            var schema = place.Schema;
            allowsNull |= (schema.Types & SchemaTypes.Null) != 0;
            var (choices, keyword) = schema.OneOf.Count > 0 ? (schema.OneOf, "oneOf") : (schema.AnyOf, "anyOf");
            if (choices.Count == 0) return schema.Not is not null || schema.Discriminator is not null ? null : Make(document, place, allowsNull, isReferred);
            var chosen = -1;
            for (var i = 0; i < choices.Count; i++)
            {
                if (choices[i].Types == SchemaTypes.Null) allowsNull = true;
                else if (chosen >= 0) return null;
                else chosen = i;
            }

            if (chosen < 0) return null;
            place = place.Step(choices[chosen], keyword, chosen.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }

    private static SchemaView? Make(ApiDocument document, SchemaPlace place, bool allowsNull, bool isReferred)
    {
        var schema = place.Schema;
        var types = schema.Types;
        // Most schemas are a plain type.
        var properties = None;
        if (schema.Reference is not null || schema.Properties.Count > 0 || schema.AllOf.Count > 0)
        {
            properties = new(StringComparer.Ordinal);
            if (!Gather(document, place, properties, ref types, 0)) return null;
        }

        return new SchemaView(place, types & ~SchemaTypes.Null) { AllowsNull = allowsNull, IsReferred = isReferred, Properties = properties };
    }

    private static bool Gather(ApiDocument document, SchemaPlace place, Dictionary<string, PropertyPlace> properties, ref SchemaTypes types, int depth)
    {
        if (depth == MaximumDepth) return false;
        place = document.Resolve(place);
        var schema = place.Schema;
        if (depth > 0 && (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0 || schema.Not is not null)) return false;
        types |= schema.Types;
        for (var i = 0; i < schema.AllOf.Count; i++)
        {
            if (!Gather(document, place.Step(schema.AllOf[i], "allOf", i.ToString(CultureInfo.InvariantCulture)), properties, ref types, depth + 1)) return false;
        }

        foreach (var property in schema.Properties) properties[property.Name] = new PropertyPlace(property, place.Step(property.Schema, "properties", property.Name));
        return true;
    }
}

using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Binding;

/// <summary>
/// A value without its readOnly members, so that a program can send back what it got:
/// https://spec.openapis.org/oas/v3.1.1#schema-object, "SHOULD NOT be sent as part of the request".
/// </summary>
internal sealed class WritableData : ScriptData
{
    private readonly ScriptData _value;
    private readonly IReadOnlyList<Schema> _schemas;
    private readonly TypeTable _types;

    private WritableData(ScriptData value, IReadOnlyList<Schema> schemas, TypeTable types)
    {
        _value = value;
        _schemas = schemas;
        _types = types;
    }

    public override ScriptDataKind Kind => _value.Kind;

    public override int Count => Kind == ScriptDataKind.Object ? Names.Count() : _value.Count;

    public override IEnumerable<string> Names => _value.Names.Where(name => !IsReadOnly(name));

    public static ScriptData From(ScriptData value, Schema schema, TypeTable types) =>
        value.Kind is ScriptDataKind.Array or ScriptDataKind.Object && !ReferenceEquals(schema, Schema.Any)
            ? new WritableData(value, types.GetApplicable(schema, alternatives: true), types)
            : value;

    public override ScriptData GetItem(int index)
    {
        var item = _value.GetItem(index);
        foreach (var schema in _schemas)
        {
            var items = index < schema.PrefixItems.Count ? schema.PrefixItems[index] : schema.Items;
            if (items is not null) return From(item, items, _types);
        }
        return item;
    }

    public override ScriptData? GetMember(string name)
    {
        if (_value.GetMember(name) is not { } member || IsReadOnly(name)) return null;
        foreach (var schema in _schemas)
        {
            if (Declaration(schema, name) is { } property) return From(member, property.Schema, _types);
        }
        var additional = _schemas.Select(static s => s.AdditionalProperties).FirstOrDefault(static s => s is not null);
        return additional is null ? member : From(member, additional, _types);
    }

    /// <summary>Whether every schema that declares the member declares it readOnly, and at least one does.</summary>
    private bool IsReadOnly(string name)
    {
        var found = false;
        foreach (var schema in _schemas)
        {
            if (Declaration(schema, name) is not { } property) continue;
            if (!IsReadOnly(property.Schema, _types)) return false;
            found = true;
        }
        return found;
    }

    /// <summary>Whether a property's schema, or what it refers to, is readOnly.</summary>
    public static bool IsReadOnly(Schema schema, TypeTable types) =>
        schema.ReadOnly || schema.Reference is { } reference && types.Find(reference) is { ReadOnly: true };

    private static SchemaProperty? Declaration(Schema schema, string name)
    {
        foreach (var property in schema.Properties)
        {
            if (property.Name == name) return property;
        }
        return null;
    }
}

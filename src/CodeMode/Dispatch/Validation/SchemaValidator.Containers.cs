using CodeMode.Data;
using CodeMode.Dispatch.Binding;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Validation;

/// <summary>Objects and arrays.</summary>
internal sealed partial class SchemaValidator
{
    private void CheckObject(ScriptData value, Schema schema, string path, ProblemList problems)
    {
        foreach (var property in schema.Properties)
        {
            var member = value.GetMember(property.Name);
            if (WritableData.IsReadOnly(property.Schema, types)) continue;
            if (!ScalarText.IsAbsent(member)) Check(member!, property.Schema, Member(path, property.Name), problems);
            else if (property.Required) problems.Add(Member(path, property.Name), $"is missing ({Expectation.Of(property.Schema, types)})");
        }
        foreach (var name in schema.RequiredUndeclared)
        {
            if (ScalarText.IsAbsent(value.GetMember(name)) && !IsDeclaredReadOnly(schema, name)) problems.Add(Member(path, name), "is missing");
        }
        if (schema.Closed || schema.AdditionalProperties is not null) CheckUndeclared(value, schema, path, problems);
        if (schema.Bounds is not { } bounds || bounds is { MinProperties: null, MaxProperties: null }) return;
        var count = value.Names.Count(name => !ScalarText.IsAbsent(value.GetMember(name)));
        if (count < bounds.MinProperties) problems.Add(path, $"must have at least {bounds.MinProperties} members, but has {count}");
        if (count > bounds.MaxProperties) problems.Add(path, $"must have at most {bounds.MaxProperties} members, but has {count}");
    }

    private void CheckUndeclared(ScriptData value, Schema schema, string path, ProblemList problems)
    {
        foreach (var name in value.Names)
        {
            if (IsDeclared(schema, name) || value.GetMember(name) is not { } member || ScalarText.IsAbsent(member)) continue;
            if (schema.AdditionalProperties is { } additional) Check(member, additional, Member(path, name), problems);
            else problems.Add(Member(path, name), $"is no property here.{DidYouMean.Say(name, schema.Properties.Select(static p => p.Name))}");
        }
    }

    private void CheckArray(ScriptData value, Schema schema, string path, ProblemList problems)
    {
        for (var i = 0; i < value.Count && !problems.IsFull; i++)
        {
            var items = i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items;
            if (items is not null) Check(value.GetItem(i), items, $"{path}[{i}]", problems);
        }
        if (schema.Bounds is not { } bounds) return;
        if (value.Count < bounds.MinItems) problems.Add(path, $"must have at least {bounds.MinItems} items, but has {value.Count}");
        if (value.Count > bounds.MaxItems) problems.Add(path, $"must have at most {bounds.MaxItems} items, but has {value.Count}");
        if (bounds.UniqueItems) CheckUnique(value, path, problems);
    }

    private static void CheckUnique(ScriptData value, string path, ProblemList problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < value.Count; i++)
        {
            if (seen.Add(ScriptDataWriter.ToText(value.GetItem(i)))) continue;
            problems.Add($"{path}[{i}]", "repeats an earlier item; the items must differ");
            return;
        }
    }

    private static bool IsDeclared(Schema schema, string name)
    {
        foreach (var property in schema.Properties)
        {
            if (property.Name == name) return true;
        }
        return false;
    }

    private bool IsDeclaredReadOnly(Schema schema, string name) =>
        types.GetApplicable(schema, alternatives: true).SelectMany(static s => s.Properties).Any(p => p.Name == name && WritableData.IsReadOnly(p.Schema, types));

    private static string Member(string path, string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$')
            ? $"{path}.{name}"
            : $"{path}[{ScriptDataWriter.ToText(ScriptData.From(name))}]";
}

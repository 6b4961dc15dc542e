using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>
/// Checks what is written out against a schema, as the validation at the call will. What is only known at run time passes; of alternatives
/// it is enough that one may fit.
/// </summary>
internal sealed class ValueCheck(CheckContext context, string id)
{
    private const int MostReferences = 16;

    /// <summary>Checks a value and reports what cannot pass.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="schema">What it must be.</param>
    /// <param name="what">What it is called in messages, <c>'status'</c>.</param>
    public void Check(Expression value, Schema schema, string what)
    {
        foreach (var violation in Find(value, schema, what)) context.Error(id, violation.At, violation.Message);
    }

    private List<ValueViolation> Find(Expression value, Schema schema, string what)
    {
        var violations = new List<ValueViolation>();
        Find(value, schema, what, violations, MostReferences);
        return violations;
    }

    private void Find(Expression at, Schema schema, string what, List<ValueViolation> violations, int references)
    {
        var constant = context.Targets.Constant(at);
        // An object or list behind a name may have been changed since it was written.
        var value = constant is ObjectExpression or ArrayExpression ? at : constant;
        var type = LiteralTypes.Of(value);
        if (type == SchemaTypes.None || context.IsUndefined(value)) return;

        // A file is written as an object.
        if (schema.Format == "binary" && type == SchemaTypes.Object) return;
        if (schema.Types != SchemaTypes.None && (schema.Types & type) == 0)
        {
            violations.Add(new(at, SchemaText.WrongType(what, schema, type)));
            return;
        }
        if (SchemaText.ForbiddenByEnum(what, schema, value) is { } message)
        {
            violations.Add(new(at, message));
            return;
        }
        if (references > 0 && schema.Reference is { } name && context.Index.FindType(name) is { } referenced)
            Find(at, referenced, what, violations, references - 1);
        foreach (var part in schema.AllOf) Find(at, part, what, violations, references - 1);
        FindInAlternatives(at, schema.AnyOf, what, violations, references - 1);
        FindInAlternatives(at, schema.OneOf, what, violations, references - 1);

        if (value is ObjectExpression @object) FindInObject(@object, schema, what, violations, references);
        else if (value is ArrayExpression array) FindInArray(array, schema, what, violations, references);
    }

    private void FindInAlternatives(
        Expression at, EquatableArray<Schema> alternatives, string what, List<ValueViolation> violations, int references)
    {
        if (alternatives.Count == 0 || references <= 0) return;
        List<ValueViolation>? only = null;
        var failed = 0;
        foreach (var alternative in alternatives)
        {
            var found = new List<ValueViolation>();
            Find(at, alternative, what, found, references);
            if (found.Count == 0) return;
            if (alternative.Types == SchemaTypes.Null) continue;
            only = found;
            failed++;
        }
        if (failed == 1) violations.AddRange(only!);
        else violations.Add(new(at, $"{what} fits none of its {alternatives.Count} alternatives"));
    }

    private void FindInObject(ObjectExpression literal, Schema schema, string what, List<ValueViolation> violations, int references)
    {
        var members = LiteralMembers.Of(literal);
        foreach (var property in schema.Properties)
        {
            if (IsReadOnly(property.Schema)) continue;
            if (members.Named.TryGetValue(property.Name, out var given) && !context.IsUndefined(given.Value))
                Find(given.Value, property.Schema, $"'{property.Name}'", violations, references);
            else if (property.Required && members.IsComplete)
                violations.Add(new(literal, $"{what} needs '{property.Name}'"));
        }
        foreach (var member in members.Named)
        {
            if (schema.Properties.Any(p => p.Name == member.Key) || context.IsUndefined(member.Value.Value)) continue;
            if (schema.AdditionalProperties is { } other) Find(member.Value.Value, other, $"'{member.Key}'", violations, references);
            else if (schema.Closed) violations.Add(new(member.Value, SchemaText.UnknownProperty(what, schema, member.Key)));
        }
    }

    /// <summary>Whether a property is only in answers: what is sent of it is left out, whatever it is.</summary>
    private bool IsReadOnly(Schema schema) => schema.ReadOnly || schema.Reference is { } name && context.Index.FindType(name) is { ReadOnly: true };

    private void FindInArray(ArrayExpression array, Schema schema, string what, List<ValueViolation> violations, int references)
    {
        for (var i = 0; i < array.Elements.Length; i++)
        {
            // Behind a spread the positions are unknown.
            if (array.Elements[i] is not { } element || element is SpreadElement) return;
            if ((i < schema.PrefixItems.Count ? schema.PrefixItems[i] : schema.Items) is { } item)
                Find(element, item, $"{what}[{i}]", violations, references);
        }
    }
}

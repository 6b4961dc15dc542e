using CodeMode.Data;
using CodeMode.Dispatch.Binding;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Validation;

/// <summary>
/// Checks a value against a schema, https://json-schema.org/draft/2020-12/json-schema-validation. What cannot be decided passes:
/// only what is provably wrong is a problem.
/// </summary>
internal sealed partial class SchemaValidator(TypeTable types)
{
    // A chain of references without data in between is a circle.
    private const int MaxReferences = 32;

    private readonly PatternMatcher _patterns = new();

    /// <summary>Adds what is wrong with the value.</summary>
    public void Check(ScriptData value, Schema schema, string path, ProblemList problems) => Check(value, schema, path, problems, 0);

    private void Check(ScriptData value, Schema schema, string path, ProblemList problems, int references)
    {
        if (ReferenceEquals(schema, Schema.Any) || problems.IsFull || references > MaxReferences) return;
        problems.Enter(path);
        if (schema.Reference is { } reference && types.Find(reference) is { } target) Check(value, target, path, problems, references + 1);
        if (CheckType(value, schema, path, problems))
        {
            CheckEnum(value, schema, path, problems);
            switch (value.Kind)
            {
                case ScriptDataKind.Object: CheckObject(value, schema, path, problems); break;
                case ScriptDataKind.Array: CheckArray(value, schema, path, problems); break;
                case ScriptDataKind.String: CheckString(value.Text, schema, path, problems); break;
                case ScriptDataKind.Number: CheckNumber(value.Number, schema, path, problems); break;
            }
            foreach (var part in schema.AllOf) Check(value, part, path, problems, references + 1);
            CheckAlternatives(value, schema, schema.AnyOf, path, problems, references);
            CheckAlternatives(value, schema, schema.OneOf, path, problems, references);
            if (schema.Not is { } not) CheckNot(value, not, path, problems, references);
        }
        problems.Leave();
    }

    /// <summary>Whether the type fits, so that the other keywords say something.</summary>
    private bool CheckType(ScriptData value, Schema schema, string path, ProblemList problems)
    {
        if (schema.Types == SchemaTypes.None) return true;
        if ((schema.Types & TypesOf(value)) != 0) return true;
        if (schema.Format == "binary" && value.Kind == ScriptDataKind.Object) return CheckFile(value, path, problems);
        problems.Add(path, $"must be {Expectation.Of(schema, types)}, but is {Expectation.OfValue(value)}");
        return false;
    }

    /// <summary>A binary string is written as a file; nothing else applies to it.</summary>
    private static bool CheckFile(ScriptData value, string path, ProblemList problems)
    {
        if (value.GetMember(FileValue.Base64) is not { Kind: ScriptDataKind.String }) problems.Add(path, "must be a file { name, contentType, base64 }: 'base64' is missing");
        return false;
    }

    private static void CheckEnum(ScriptData value, Schema schema, string path, ProblemList problems)
    {
        if (schema.Enum.Count == 0 || schema.Enum.Any(allowed => IsEqual(allowed, value))) return;
        var nearest = value.Kind == ScriptDataKind.String
            ? DidYouMean.Say(value.Text, schema.Enum.Where(static e => e.StartsWith('"')).Select(static e => e.Trim('"')))
            : "";
        problems.Add(path, $"must be {Expectation.OfEnum(schema)}, but is {Expectation.OfValue(value)}.{nearest}");
    }

    private static bool IsEqual(string json, ScriptData value)
    {
        if (value.Kind == ScriptDataKind.String && !json.Contains('\\', StringComparison.Ordinal))
        {
            return json.Length == value.Text.Length + 2 && json[0] == '"' && json.AsSpan(1, json.Length - 2).SequenceEqual(value.Text);
        }
        var allowed = JsonData.From(System.Text.Json.JsonElement.Parse(json));
        return allowed.Kind == value.Kind && (value.Kind == ScriptDataKind.Number
            ? allowed.Number == value.Number
            : ScriptDataWriter.ToText(allowed) == ScriptDataWriter.ToText(value));
    }

    private static SchemaTypes TypesOf(ScriptData value) => value.Kind switch
    {
        ScriptDataKind.String => SchemaTypes.String,
        ScriptDataKind.Number when double.IsInteger(value.Number) => SchemaTypes.Integer | SchemaTypes.Number,
        ScriptDataKind.Number => SchemaTypes.Number,
        ScriptDataKind.Boolean => SchemaTypes.Boolean,
        ScriptDataKind.Array => SchemaTypes.Array,
        ScriptDataKind.Object => SchemaTypes.Object,
        ScriptDataKind.Null => SchemaTypes.Null,
        _ => SchemaTypes.None,
    };
}

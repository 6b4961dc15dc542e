using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Json;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>A C# type against a schema. What can be put down in different ways is not compared.</summary>
internal sealed class TypeComparison(ApiDocument document, AppFacts app, bool isInput)
{
    public TypeComparison(EndpointPair pair, bool isInput)
        : this(pair.Document, pair.App, isInput)
    {
    }

    /// <summary>How the two differ, or <see langword="null"/>. Properties that differ are reported by themselves.</summary>
    public Mismatch? Compare(ITypeSymbol type, SchemaPlace place)
    {
        if (app.Json.HasSchemaTransformers || app.Json.IsConverted(BindingTypes.Unwrap(type))) return null;
        if (SchemaView.Of(document, place) is not { } view || view.Types == SchemaTypes.None) return null;
        var shape = JsonShape.Of(type);
        if (shape.Enum is { } @enum) return CompareEnum(@enum, view);
        if (shape.Type == SchemaTypes.None) return null;
        if ((view.Types & shape.Type) == 0) return Differ(type, view);
        if (HasOtherFormat(shape, view)) return Differ(type, view);
        if (shape.Element is { } element && shape.Type == SchemaTypes.Array && view.Schema.Items is { } items) return Compare(element, view.Place.Step(items, "items"));
        if (shape.Element is { } value && view.Schema.AdditionalProperties is { } values) return Compare(value, view.Place.Step(values, "additionalProperties"));
        if (shape.Type == SchemaTypes.Object && shape.Element is null) CompareObject(type, view);
        return null;
    }

    private static Mismatch Differ(ITypeSymbol type, SchemaView view) => new(
        type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), SchemaText.Describe(view.Types, view.Schema.Format));

    // Only formats that every tool writes in one way.
    private static bool HasOtherFormat(JsonShape shape, SchemaView view) => view.Schema.Format is { } format && shape.Format is { } own && format != own
        && own switch
        {
            "int32" => format == "int64",
            "int64" => format == "int32",
            _ => format is "uuid" or "date-time" or "date" or "time" or "uri" or "email" or "binary" or "byte",
        };

    private Mismatch? CompareEnum(INamedTypeSymbol type, SchemaView view)
    {
        var documented = view.Schema.Enum.Where(static value => value != "null").ToList();
        if (documented.Count == 0)
            return JsonEnum.NamesOf(type, app.Json) is { IsKnown: true } && (view.Types & SchemaTypes.String) == 0 ? Differ(type, view) : null;
        IReadOnlyList<string> own;
        if (documented.All(static value => value.Length > 1 && value[0] == '"'))
        {
            if (JsonEnum.NamesOf(type, app.Json) is not { IsKnown: true, Value: var names }) return null;
            own = [.. names.Select(static name => "\"" + name + "\"")];
        }
        else
        {
            if (documented.Any(static value => !(char.IsDigit(value[0]) || value[0] == '-'))) return null;
            own = JsonEnum.NumbersOf(type);
        }

        var (missing, extra) = (own.Except(documented).ToList(), documented.Except(own).ToList());
        if (missing.Count == 0 && extra.Count == 0) return null;
        // All of them different: another policy than the one that is seen.
        if (missing.Count == own.Count && own.Count > 1 && missing.Select(NamingPolicy.Fold).SequenceEqual(extra.Select(NamingPolicy.Fold))) return null;
        return new Mismatch($"{type.Name} has {List(missing)}", $"{List(extra)}", isEnum: true);
    }

    private static string List(List<string> values) => values.Count == 0 ? "no more values" : string.Join(", ", values.Take(5)) + (values.Count > 5 ? " …" : "");

    private void CompareObject(ITypeSymbol type, SchemaView view)
    {
        if (view.Properties.Count > 0) app.Objects.Add(new ObjectPair(document, BindingTypes.Unwrap(type), view, isInput));
    }
}

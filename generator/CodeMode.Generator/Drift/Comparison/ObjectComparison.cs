using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Json;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>The properties of a type against those of a schema.</summary>
internal sealed class ObjectComparison(ObjectPair pair, IReadOnlyList<JsonProperty> contract, AppFacts app, DriftReport report)
{
    private readonly TypeComparison _types = new(pair.Document, app, pair.IsInput);

    private string SchemaName => pair.View.Place.Reference is { } name ? $"schema '{name.TrimStart('#', '/')}'" : "the schema";

    public void Compare()
    {
        var matched = new Dictionary<string, JsonProperty>(StringComparer.Ordinal);
        List<JsonProperty> missing = [];
        foreach (var property in contract)
        {
            if (property.Names.FirstOrDefault(pair.View.Properties.ContainsKey) is { } name) matched[name] = property;
            else missing.Add(property);
        }

        var extra = pair.View.Properties.Where(property => !matched.ContainsKey(property.Key)).Select(static property => property.Value).ToList();
        if (IsAnotherPolicy(missing, extra)) return;
        ReportRenamed(missing, extra);
        foreach (var property in missing) ReportMissing(property);
        foreach (var property in extra) ReportExtra(property);
        foreach (var pairing in matched) CompareProperty(pairing.Value, pair.View.Properties[pairing.Key]);
    }

    // Two or more names that differ only by case and separators, and none that fits: names are made elsewhere.
    private static bool IsAnotherPolicy(List<JsonProperty> missing, List<PropertyPlace> extra)
    {
        if (missing.Count < 2) return false;
        var documented = new HashSet<string>(extra.Select(static property => NamingPolicy.Fold(property.Name)), StringComparer.Ordinal);
        return missing.Count(property => documented.Contains(NamingPolicy.Fold(property.Symbol.Name))) is >= 2 and var same && same * 2 > missing.Count;
    }

    // One name for another is one finding.
    private void ReportRenamed(List<JsonProperty> missing, List<PropertyPlace> extra)
    {
        if (missing.Count != 1 || extra.Count != 1 || Suggestions.NearestName(missing[0].Name, [extra[0].Name]) is not { } name) return;
        var (property, place) = (missing[0], pair.Document.Locate(extra[0].Place.Pointer));
        missing.Clear();
        extra.Clear();
        report.Add(
            Descriptors.UndocumentedProperty, LocationOf(property.Symbol) ?? place,
            $"Property '{property.Name}' of '{pair.Type.Name}' is called '{name}' in {SchemaName} of {ApiDocument.Say(place)}; make the names the same, for instance with [JsonPropertyName(\"{name}\")]",
            place, properties: new Dictionary<string, string?> { ["name"] = name });
    }

    private void ReportMissing(JsonProperty property)
    {
        if (pair.IsInput ? !property.IsRead : !property.IsWritten) return;
        var place = pair.Document.Locate(pair.View.Place.Pointer + "/properties");
        report.Add(
            Descriptors.UndocumentedProperty, LocationOf(property.Symbol) ?? place,
            $"Property '{property.Name}' of '{pair.Type.Name}' is not in {SchemaName} of {ApiDocument.Say(place)}; add it there, or mark it [JsonIgnore]", place);
    }

    private void ReportExtra(PropertyPlace property)
    {
        if (pair.IsInput ? property.Property.Schema.ReadOnly : property.Property.Schema.WriteOnly) return;
        var place = pair.Document.Locate(property.Place.Pointer);
        report.Add(
            Descriptors.PropertyWithoutCode, LocationOf(pair.Type) ?? place,
            $"Property '{property.Name}' of {SchemaName} in {ApiDocument.Say(place)} is not in '{pair.Type.Name}'; add it to the type, or remove it from the document", place);
    }

    private void CompareProperty(JsonProperty property, PropertyPlace documented)
    {
        var schema = documented.Place;
        CompareRequired(property, documented.Property, schema);
        if (property.IsConverted) return;
        if (_types.Compare(property.Symbol.Type, schema) is { } mismatch)
        {
            var (location, place) = Locate(property, schema);
            report.Add(
                mismatch.IsEnum ? Descriptors.EnumDiffers : Descriptors.PropertyTypeDiffers, location,
                mismatch.IsEnum
                    ? $"The values of '{property.Name}' differ: {mismatch.Code}, {ApiDocument.Say(place)} has {mismatch.Document}; make them the same"
                    : $"Property '{property.Name}' is {mismatch.Code} in the code and {mismatch.Document} in {ApiDocument.Say(place)}; make them the same", place);
            return;
        }

        CompareNull(property, schema);
    }

    private void CompareRequired(JsonProperty property, SchemaProperty documented, SchemaPlace schema)
    {
        if (!property.Required.IsKnown || property.Required.Value == documented.Required || (!pair.IsInput && !property.Required.Value)) return;
        var (location, place) = Locate(property, schema);
        report.Add(
            Descriptors.PropertyRequirednessDiffers, location,
            property.Required.Value
                ? $"Property '{property.Name}' of '{pair.Type.Name}' is required, and optional in {ApiDocument.Say(place)}; add it to the schema's \"required\""
                : $"Property '{property.Name}' of '{pair.Type.Name}' is optional, and required in {ApiDocument.Say(place)}; mark it required, or take it out of the schema's \"required\"",
            place, properties: property.Required.Value ? null : new Dictionary<string, string?> { ["required"] = "true" });
    }

    private void CompareNull(JsonProperty property, SchemaPlace schema)
    {
        if (SchemaView.Of(pair.Document, schema) is not { IsReferred: false } value || value.Types == SchemaTypes.None || app.Json.HasSchemaTransformers) return;
        var code = property.Symbol.Type;
        var isNullableValue = !SymbolEqualityComparer.Default.Equals(BindingTypes.Unwrap(code), code);
        bool? allowsNull = code.IsValueType ? isNullableValue
            : code.NullableAnnotation == NullableAnnotation.Annotated ? true
            : null;
        // Tools call every reference nullable, or none; and what is left out of answers is never null in them.
        if (allowsNull is null || allowsNull == value.AllowsNull || (allowsNull.Value && (pair.IsInput || property.IgnoresNull))) return;
        var (location, place) = Locate(property, schema);
        report.Add(
            Descriptors.PropertyRequirednessDiffers, location,
            allowsNull.Value
                ? $"Property '{property.Name}' of '{pair.Type.Name}' may be null, and never is in {ApiDocument.Say(place)}; allow null there, or make the property '{BindingTypes.Unwrap(code).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'"
                : $"Property '{property.Name}' of '{pair.Type.Name}' is never null, and may be in {ApiDocument.Say(place)}; make it '{code.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}?', or forbid null there",
            place);
    }

    // Looked up when there is something to say: it costs more than the comparison.
    private (Location Location, Location Place) Locate(JsonProperty property, SchemaPlace schema)
    {
        var place = pair.Document.Locate(schema.Pointer);
        return (LocationOf(property.Symbol) ?? place, place);
    }

    private static Location? LocationOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource);
}

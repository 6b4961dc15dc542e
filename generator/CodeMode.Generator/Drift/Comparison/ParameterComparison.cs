using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Binding;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>The parameters of an operation against those that its handler takes.</summary>
internal sealed class ParameterComparison(EndpointPair pair)
{
    private readonly List<ApiParameter> _documented = [.. pair.Operation.Operation.Parameters];

    public void Compare()
    {
        List<ParameterFact> unmatched = [];
        foreach (var parameter in pair.Input.Parameters)
        {
            if (FindDocumented(parameter) is { } documented)
            {
                _documented.Remove(documented);
                CompareOne(parameter, documented);
            }
            else
            {
                unmatched.Add(parameter);
            }
        }

        foreach (var parameter in unmatched) ReportMoved(parameter);
        if (pair.Input.IsWhole) ReportExtra();
    }

    // Names of the route were compared with the templates: here they are matched by position.
    private ApiParameter? FindDocumented(ParameterFact parameter)
    {
        var name = parameter.Name;
        if (parameter.In == ParameterLocation.Path)
        {
            var position = pair.Endpoint.Route.Parameters.ToList().FindIndex(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase));
            if (position >= 0 && position < pair.Operation.Route.Parameters.Count && !pair.Endpoint.Route.IsVersioned) name = pair.Operation.Route.Parameters[position];
        }

        return _documented.FirstOrDefault(candidate => candidate.Location == parameter.In && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private void ReportMoved(ParameterFact parameter)
    {
        // Authorization and content negotiation are no parameters: https://spec.openapis.org/oas/v3.1.1#fixed-fields-for-use-with-schema
        if (parameter.In == ParameterLocation.Header && parameter.Name.ToLowerInvariant() is "accept" or "content-type" or "authorization") return;
        var elsewhere = _documented.FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        var (own, name) = (Say(parameter.In), parameter.Name);
        if (elsewhere is not null)
        {
            _documented.Remove(elsewhere);
            var place = pair.Document.LocateParameter(pair.Operation.Operation, elsewhere) ?? pair.Operation.Location;
            pair.Report.Add(
                Descriptors.ParameterPlaceDiffers, parameter.Location,
                $"Parameter '{name}' of '{pair.Operation}' is taken from the {own}, and stands in the {Say(elsewhere.Location)} in {EndpointPair.Say(place)}; make them the same",
                place, properties: new Dictionary<string, string?> { ["in"] = elsewhere.Location.ToString(), ["name"] = elsewhere.Name });
            return;
        }

        if (parameter.In == ParameterLocation.Path) return;
        if (pair.Input.IsWhole && Suggestions.NearestName(name, _documented.Where(candidate => candidate.Location == parameter.In && !IsReadElsewhere(candidate)).Select(static candidate => candidate.Name)) is { } near)
        {
            var renamed = _documented.First(candidate => candidate.Location == parameter.In && candidate.Name == near);
            _documented.Remove(renamed);
            var place = pair.Document.LocateParameter(pair.Operation.Operation, renamed) ?? pair.Operation.Location;
            pair.Report.Add(
                Descriptors.UndocumentedParameter, parameter.Location,
                $"Parameter '{name}' ({own}) of '{pair.Operation}' is called '{near}' in {EndpointPair.Say(place)}; make the names the same", place, properties: new Dictionary<string, string?> { ["name"] = near, ["in"] = renamed.Location.ToString() });
            return;
        }

        if (_documented.Any(candidate => SchemaView.Of(pair.Document, new SchemaPlace(candidate.Schema, "")) is { Properties.Count: > 0 })) return;
        var operation = pair.Operation.Location;
        pair.Report.Add(
            Descriptors.UndocumentedParameter, parameter.Location,
            $"Parameter '{name}' ({own}) of '{pair.Operation}' is not in {EndpointPair.Say(operation)}; add it to the operation's parameters", operation);
    }

    private void ReportExtra()
    {
        foreach (var parameter in _documented)
        {
            if (parameter.Location == ParameterLocation.Path || IsReadElsewhere(parameter)) continue;
            var place = pair.Document.LocateParameter(pair.Operation.Operation, parameter) ?? pair.Operation.Location;
            pair.Report.Add(
                Descriptors.ParameterWithoutCode, pair.Endpoint.Location,
                $"Parameter '{parameter.Name}' ({Say(parameter.Location)}) of '{pair.Operation}' in {EndpointPair.Say(place)} is not taken by the handler; add it to the handler, or remove it from the document",
                place, properties: new Dictionary<string, string?> { ["name"] = parameter.Name, ["in"] = parameter.Location.ToString(), ["type"] = ParameterType.Of(parameter) });
        }
    }

    // Middleware and transformers: cookies and headers are seldom a handler's own, and what several operations share is not.
    private bool IsReadElsewhere(ApiParameter parameter) => parameter.Location == ParameterLocation.Cookie
        || pair.App.SharedParameters.Contains(parameter.Location + parameter.Name)
        || (pair.Endpoint.Conventions.IsVersioned && parameter.Name.IndexOf("version", StringComparison.OrdinalIgnoreCase) >= 0)
        || pair.App.Transforms("Parameters");

    private void CompareOne(ParameterFact parameter, ApiParameter documented)
    {
        if (parameter.Required.IsKnown && parameter.In != ParameterLocation.Path && parameter.Required.Value != documented.Required && Locate(documented) is { } place)
        {
            pair.Report.Add(
                Descriptors.ParameterRequirednessDiffers, parameter.Location,
                parameter.Required.Value
                    ? $"Parameter '{parameter.Name}' of '{pair.Operation}' is required, and optional in {EndpointPair.Say(place)}; write \"required\": true there, or make it nullable"
                    : $"Parameter '{parameter.Name}' of '{pair.Operation}' is optional, and required in {EndpointPair.Say(place)}; take \"required\" out there, or make the parameter required",
                place, properties: new Dictionary<string, string?> { ["required"] = documented.Required ? "true" : "false" });
        }

        if (documented.ContentType is null && !BindingTypes.ParsesItself(parameter.Type) && new TypeComparison(pair, isInput: true).Compare(parameter.Type, new SchemaPlace(documented.Schema, "")) is { } mismatch)
        {
            if (Locate(documented) is not { } at) return;
            pair.Report.Add(
                mismatch.IsEnum ? Descriptors.EnumDiffers : Descriptors.ParameterTypeDiffers, parameter.Location,
                mismatch.IsEnum
                    ? $"The values of '{parameter.Name}' of '{pair.Operation}' differ: {mismatch.Code}, {EndpointPair.Say(at)} has {mismatch.Document}; make them the same"
                    : $"Parameter '{parameter.Name}' of '{pair.Operation}' is {mismatch.Code} in the code and {mismatch.Document} in {EndpointPair.Say(at)}; make them the same", at);
            return;
        }

        CompareDefault(parameter, documented);
    }

    private void CompareDefault(ParameterFact parameter, ApiParameter documented)
    {
        if (!parameter.Default.IsKnown || documented.Schema.Default is not { } said) return;
        if (DefaultValue.ToJson(parameter.Default.Value, parameter.Type, pair.App.Json) is not { } own || own == said || DefaultValue.AreEqual(own, said) || Locate(documented) is not { } place) return;
        pair.Report.Add(
            Descriptors.DefaultDiffers, parameter.Location,
            $"The default of '{parameter.Name}' of '{pair.Operation}' is {own} in the code and {said} in {EndpointPair.Say(place)}; make them the same", place);
    }

    // Null when the document says nothing of it but its name in the path.
    private Location? Locate(ApiParameter documented) => pair.Document.LocateParameter(pair.Operation.Operation, documented);

    private static string Say(ParameterLocation place) => place == ParameterLocation.Path ? "route" : place.ToString().ToLowerInvariant();
}

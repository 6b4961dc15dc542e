using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>The request's body of an operation against the one that its handler reads.</summary>
internal sealed class BodyComparison(EndpointPair pair)
{
    private const string BodyPointer = "/requestBody";

    public void Compare()
    {
        var documented = pair.Operation.Operation.RequestBody;
        if (pair.Endpoint.Conventions is { AcceptedType: { } accepted, AcceptsLocation: { } location })
        {
            if (documented is not null) CompareAccepted(accepted, location, documented);
            return;
        }

        if (!pair.Input.Body.IsKnown) return;
        var body = pair.Input.Body.Value;
        if (body is null)
        {
            if (documented is not null && pair.Input.IsWhole && !pair.App.Transforms("RequestBody") && (pair.Endpoint.Controller is not null || pair.Endpoint.Conventions.Accepts is null)) ReportExtra(documented);
        }
        else if (documented is null)
        {
            if (body.IsCertain) ReportMissing(body);
        }
        else
        {
            CompareBoth(body, documented);
        }
    }

    // .Accepts<T>("…") says what no parameter does; of a parameter's own type the framework's documents make more.
    private void CompareAccepted(ITypeSymbol accepted, Location location, ApiRequestBody documented)
    {
        if (pair.App.Transforms("RequestBody") || pair.Endpoint.Conventions is not { IsOpaque: false, Accepts: { IsKnown: true } said }) return;
        var body = pair.Input.Body is { IsKnown: true, Value: { Kind: HandlerBody.Value, Type: not null } own } ? own : new BodyFact(HandlerBody.Value, accepted, location);
        var content = FindContent(body, documented);
        if (content is not null) CompareContent(body, content);
        else if (documented.Contents.Count > 0) ReportContent(location, string.Join(", ", said.Value), documented);
    }

    private void ReportExtra(ApiRequestBody documented)
    {
        var place = pair.Operation.Locate(BodyPointer);
        pair.Report.Add(
            Descriptors.BodyOnOneSide, pair.Endpoint.Location,
            $"'{pair.Operation}' has a request body ({(documented.Contents.Count > 0 ? documented.Contents[0].ContentType : "of any type")}) in {EndpointPair.Say(place)}, and its handler reads none; take it in the handler, or remove it from the document", place);
    }

    private void ReportMissing(BodyFact body)
    {
        var place = pair.Operation.Location;
        pair.Report.Add(
            Descriptors.BodyOnOneSide, body.Location,
            $"The handler of '{pair.Operation}' reads a request body, and {EndpointPair.Say(place)} has none; add \"requestBody\" to the operation", place);
    }

    private void CompareBoth(BodyFact body, ApiRequestBody documented)
    {
        var kind = FindContent(body, documented);
        if (documented.Contents.Count > 0 && kind is null)
        {
            ReportContent(body.Location, Expected(body), documented);
            return;
        }

        CompareRequired(body, documented);
        if (kind is not null) CompareContent(body, kind);
    }

    private void ReportContent(Location location, string expected, ApiRequestBody documented)
    {
        var place = pair.Operation.Locate(BodyPointer);
        pair.Report.Add(
            Descriptors.BodyDiffers, location,
            $"The handler of '{pair.Operation}' reads {expected}, and {EndpointPair.Say(place)} has {string.Join(", ", documented.Contents.Select(static content => content.ContentType))}; make them the same", place);
    }

    private void CompareContent(BodyFact body, ApiMediaType content)
    {
        var schema = new SchemaPlace(content.Schema, pair.Operation.Operation.Pointer + BodyPointer + "/content").Step(content.Schema, content.ContentType, "schema");
        if (body.Kind == HandlerBody.Form) CompareFields(body, schema);
        // XML and the like name things by rules of their own.
        else if (body.Type is { } type && MediaType.GetKind(content.ContentType) == BodyKind.Json) CompareType(type, schema, body.Location);
    }

    private void CompareRequired(BodyFact body, ApiRequestBody documented)
    {
        // A body that may be left out is no drift in a document that does not ask for it, and tools seldom say so.
        if (!body.IsCertain || !body.Required.Is(true) || documented.Required || pair.Endpoint.Controller is not null) return;
        var place = pair.Operation.Locate(BodyPointer);
        pair.Report.Add(
            Descriptors.BodyDiffers, body.Location,
            $"The request body of '{pair.Operation}' is required, and optional in {EndpointPair.Say(place)}; write \"required\": true there, or make the parameter nullable", place);
    }

    private void CompareType(ITypeSymbol type, SchemaPlace schema, Location location)
    {
        if (new TypeComparison(pair, isInput: true).Compare(type, schema) is not { } mismatch) return;
        var place = pair.Document.Locate(schema.Pointer);
        pair.Report.Add(
            mismatch.IsEnum ? Descriptors.EnumDiffers : Descriptors.BodyDiffers, location,
            $"The request body of '{pair.Operation}' is {mismatch.Code} in the code and {mismatch.Document} in {EndpointPair.Say(place)}; make them the same", place);
    }

    private void CompareFields(BodyFact body, SchemaPlace schema)
    {
        if (!body.Fields.IsKnown || SchemaView.Of(pair.Document, schema) is not { Properties.Count: > 0 } view) return;
        foreach (var field in body.Fields.Value)
        {
            if (view.Properties.Keys.Any(name => string.Equals(name, field.Name, StringComparison.OrdinalIgnoreCase))) continue;
            var place = pair.Document.Locate(view.Place.Pointer);
            pair.Report.Add(
                Descriptors.UndocumentedProperty, field.Location,
                $"Form field '{field.Name}' of '{pair.Operation}' is not in {EndpointPair.Say(place)}; add it there", place);
        }

        if (!pair.Input.IsWhole) return;
        foreach (var property in view.Properties)
        {
            if (body.Fields.Value.Any(field => string.Equals(property.Key, field.Name, StringComparison.OrdinalIgnoreCase))) continue;
            var place = pair.Document.Locate(property.Value.Place.Pointer);
            pair.Report.Add(
                Descriptors.PropertyWithoutCode, pair.Endpoint.Location,
                $"Form field '{property.Key}' of '{pair.Operation}' in {EndpointPair.Say(place)} is not taken by the handler; add it to the handler, or remove it from the document", place);
        }
    }

    private ApiMediaType? FindContent(BodyFact body, ApiRequestBody documented)
    {
        if (pair.Endpoint.Conventions.Accepts is { } accepts)
        {
            if (!accepts.IsKnown) return documented.Contents.Count > 0 ? documented.Contents[0] : null;
            return documented.Contents.FirstOrDefault(content => accepts.Value.Any(type => AreSame(MediaType.GetEssence(type), MediaType.GetEssence(content.ContentType))));
        }

        return documented.Contents.FirstOrDefault(content => MediaType.GetKind(content.ContentType) is var kind && body.Kind switch
        {
            HandlerBody.Value => kind == BodyKind.Json,
            HandlerBody.Form => kind == BodyKind.Multipart || (kind == BodyKind.Form && !body.HasFiles),
            _ => true,
        });
    }

    // Ranges are equal to all that may be in them.
    private static bool AreSame(string one, string other) =>
        one.IndexOf('*') >= 0 || other.IndexOf('*') >= 0 || string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private string Expected(BodyFact body) => pair.Endpoint.Conventions.Accepts is { IsKnown: true } accepts ? string.Join(", ", accepts.Value)
        : body.Kind == HandlerBody.Value ? "application/json"
        : body.HasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded or multipart/form-data";
}

using CodeMode.Generator.Diagnostics;
using CodeMode.Generator.Drift.Documents;
using CodeMode.Generator.Drift.Facts;
using CodeMode.Model;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>The answers of an operation against those that its handler declares.</summary>
internal sealed class ResponseComparison(EndpointPair pair)
{
    private readonly EquatableArray<ApiResponse> _documented = pair.Operation.Operation.Responses;

    public void Compare()
    {
        if (_documented.Count == 0) return;
        var successes = pair.Output.Responses.Where(static response => response.IsSuccess).ToList();
        var missing = successes.Where(response => Find(response.Status) is null).ToList();
        var extra = _documented.Where(response => IsSuccess(response.Status) && successes.All(own => !Covers(response.Status, own.Status))).ToList();
        var isMoved = CompareSuccess(successes, missing, extra);
        foreach (var response in successes.Except(missing)) CompareBody(response, Find(response.Status)!);
        // One status for another was one finding.
        if (isMoved && missing.Count == 1) CompareBody(missing[0], extra[0]);
        CompareErrors();
    }

    private bool CompareSuccess(List<ResponseFact> successes, List<ResponseFact> missing, List<ApiResponse> extra)
    {
        if (missing.Count == 1 && extra.Count == 1)
        {
            var place = pair.Operation.Locate("/responses/" + extra[0].Status);
            pair.Report.Add(
                Descriptors.SuccessDiffers, missing[0].Location,
                $"'{pair.Operation}' answers {missing[0].Status} in the code and {extra[0].Status} in {EndpointPair.Say(place)}; make them the same", place);
            return true;
        }

        foreach (var response in missing)
        {
            var responses = pair.Operation.Locate("/responses");
            pair.Report.Add(
                Descriptors.SuccessDiffers, response.Location,
                $"'{pair.Operation}' answers {response.Status}, which is not in {EndpointPair.Say(responses)}; add it to the operation's responses", responses);
        }

        if (!pair.Output.IsWhole || successes.Count == 0) return false;
        foreach (var response in extra)
        {
            var place = pair.Operation.Locate("/responses/" + response.Status);
            pair.Report.Add(
                Descriptors.SuccessDiffers, pair.Output.Responses[0].Location,
                $"'{pair.Operation}' never answers {response.Status}, which stands in {EndpointPair.Say(place)}; declare it in the code, or remove it from the document",
                place, properties: new Dictionary<string, string?> { ["status"] = response.Status }, endpoint: pair.Endpoint.Location);
        }

        return false;
    }

    private void CompareBody(ResponseFact response, ApiResponse documented)
    {
        // A HEAD request has no answer's body, whatever its handler gives.
        if (!response.Body.IsKnown || pair.Operation.Operation.Method == "HEAD") return;
        var pointer = "/responses/" + documented.Status;
        var json = documented.Contents.FirstOrDefault(static content => MediaType.GetKind(content.ContentType) == BodyKind.Json);
        if (response.Body.Value is not { } type)
        {
            if (json is null) return;
            var body = pair.Operation.Locate(pointer);
            pair.Report.Add(
                Descriptors.SuccessTypeDiffers, response.Location,
                $"'{pair.Operation}' answers {response.Status} without a body, and with one in {EndpointPair.Say(body)}; make them the same", body);
            return;
        }

        if (documented.Contents.Count == 0)
        {
            // A file or a stream is whatever its content is.
            if (Json.JsonShape.Of(type) is { Type: SchemaTypes.None, Enum: null }) return;
            var body = pair.Operation.Locate(pointer);
            pair.Report.Add(
                Descriptors.SuccessTypeDiffers, response.Location,
                $"'{pair.Operation}' answers {response.Status} with {Name(type)}, and without a body in {EndpointPair.Say(body)}; add its content there", body);
            return;
        }

        if (json is null) return;
        var schema = new SchemaPlace(json.Schema, pair.Operation.Operation.Pointer + pointer + "/content").Step(json.Schema, json.ContentType, "schema");
        if (new TypeComparison(pair, isInput: false).Compare(type, schema) is not { } mismatch) return;
        var place = pair.Document.Locate(schema.Pointer);
        pair.Report.Add(
            mismatch.IsEnum ? Descriptors.EnumDiffers : Descriptors.SuccessTypeDiffers, response.Location,
            $"'{pair.Operation}' answers {response.Status} with {mismatch.Code} in the code and {mismatch.Document} in {EndpointPair.Say(place)}; make them the same", place);
    }

    private void CompareErrors()
    {
        foreach (var response in pair.Output.Responses.Where(static response => !response.IsSuccess && response.Status >= 400))
        {
            if (Find(response.Status) is not null) continue;
            var responses = pair.Operation.Locate("/responses");
            pair.Report.Add(
                Descriptors.ErrorDiffers, response.Location,
                $"'{pair.Operation}' answers {response.Status}, which is not in {EndpointPair.Say(responses)}; add it to the operation's responses", responses);
        }

        if (!pair.Output.IsWhole || pair.Endpoint.Controller is not null || pair.App.Transforms("Responses")) return;
        foreach (var response in _documented)
        {
            if (!IsHandlersOwn(response.Status) || pair.Output.Responses.Any(own => own.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) == response.Status)) continue;
            var place = pair.Operation.Locate("/responses/" + response.Status);
            pair.Report.Add(
                Descriptors.ErrorDiffers, pair.Output.Responses.Count > 0 ? pair.Output.Responses[0].Location : pair.Endpoint.Location,
                $"'{pair.Operation}' never declares {response.Status}, which stands in {EndpointPair.Say(place)}; declare it with .ProducesProblem({response.Status}), or remove it from the document",
                place, properties: new Dictionary<string, string?> { ["status"] = response.Status }, endpoint: pair.Endpoint.Location);
        }
    }

    // What the framework and middleware answer by themselves is no handler's: 400, 401, 403, 406, 415, 429, 5xx.
    private static bool IsHandlersOwn(string status) => status is "402" or "404" or "409" or "410" or "412" or "422" or "423" or "424";

    private ApiResponse? Find(int status) => _documented.FirstOrDefault(response => Covers(response.Status, status));

    private static bool Covers(string documented, int status)
    {
        var text = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return documented == text || documented == "default" || (documented.Length == 3 && char.ToUpperInvariant(documented[1]) == 'X' && documented[0] == text[0]);
    }

    private static bool IsSuccess(string status) => status.Length == 3 && status[0] == '2' && char.IsDigit(status[1]);

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}

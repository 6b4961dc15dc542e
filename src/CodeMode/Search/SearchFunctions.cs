using CodeMode.Engine;

namespace CodeMode.Search;

/// <summary>The search as functions of a program: <c>search</c>, <c>describe</c>, and <c>search_tools</c> in the form that programs for other servers expect.</summary>
internal static class SearchFunctions
{
    private const int DefaultLimit = 15;

    /// <summary><c>search("refund", 5)</c> → hits with signatures.</summary>
    public static ScriptFunction Search(Func<OperationSearch> source) => ScriptFunction.Create("search", call =>
    {
        var limit = call.Arguments.Count > 1 && call.Arguments[1].Kind == ScriptDataKind.Number ? (int)Math.Clamp(call.Arguments[1].Number, 1, 100) : DefaultLimit;
        var result = source().Find(new SearchRequest { Query = TextOf(call, "search"), Limit = limit, Detail = SearchDetail.Signatures });
        return new ScriptArray([.. result.Hits.Select(ToData)]);
    });

    /// <summary><c>describe("orders.getOrder")</c> → signature, types, description; <c>null</c> when there is none.</summary>
    public static ScriptFunction Describe(Func<OperationSearch> source) => ScriptFunction.Create("describe", call => source().Describe(TextOf(call, "describe")) is { } result
        ? ToData(result.Hits[0]).Add("types", ScriptData.From(string.Join('\n', result.Types)))
        : ScriptData.Null);

    /// <summary><c>await search_tools("refund", "names" | "descriptions" | "full")</c> → <c>{ meta: { total_tools, namespaces, result_count }, results }</c>.</summary>
    public static ScriptFunction SearchTools(Func<CancellationToken, ValueTask<OperationSearch>> source) => ScriptFunction.CreateAsync("search_tools", async call =>
    {
        var query = call.Arguments.Count > 0 && call.Arguments[0].Kind == ScriptDataKind.String ? call.Arguments[0].Text : "";
        var detail = call.Arguments.Count > 1 && call.Arguments[1].Kind == ScriptDataKind.String ? call.Arguments[1].Text : "full";
        if (detail is not ("names" or "descriptions" or "full"))
            throw new ScriptErrorException("TypeError", $"search_tools takes \"names\", \"descriptions\" or \"full\", not \"{detail}\".");
        var search = await source(call.CancellationToken);
        var found = search.FindOperations(query);
        return new ScriptObject()
            .Add("meta", new ScriptObject()
                .Add("total_tools", ScriptData.From(search.Total))
                .Add("namespaces", Namespaces(search.Apis.Select(static api => api.Namespace)))
                .Add("result_count", ScriptData.From(found.Count)))
            .Add("results", new ScriptArray([.. found.Select(operation => ToTool(operation, detail))]));
    });

    /// <summary>The names that programs call everything by.</summary>
    public static ScriptArray Namespaces(IEnumerable<string> names) => new([.. names.Select(ScriptData.From)]);

    private static ScriptObject ToTool(IndexedOperation found, string detail)
    {
        var tool = new ScriptObject().Add("name", ScriptData.From(found.Operation.QualifiedName)).Add("server", ScriptData.From(found.Api.Namespace));
        if (detail != "names") tool.Add("description", ScriptData.From(found.Operation.Summary ?? found.Operation.Description));
        return detail == "full" ? tool.Add("signature", ScriptData.From(found.Api.Signatures.GetSignature(found.Operation))) : tool;
    }

    private static string TextOf(ScriptCall call, string function) => call.Arguments is [{ Kind: ScriptDataKind.String } text, ..]
        ? text.Text
        : throw new ScriptErrorException("TypeError", $"{function} takes a text.");

    private static ScriptObject ToData(SearchHit hit)
    {
        var data = new ScriptObject().Add("operation", ScriptData.From(hit.Operation));
        if (hit.Method.Length > 0) data.Add("method", ScriptData.From(hit.Method)).Add("path", ScriptData.From(hit.Path));
        data.Add("summary", ScriptData.From(hit.Summary)).Add("signature", ScriptData.From(hit.Signature));
        return hit.Description is { } description ? data.Add("description", ScriptData.From(description)) : data;
    }
}

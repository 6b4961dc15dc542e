using System.Globalization;
using System.Text;
using System.Web;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Paging;

/// <summary>Ten things in pages of four, told in one of the styles.</summary>
sealed class PagedApi(string style, string body, bool hasLinkHeader) : IOperationInvoker
{
    private const int Size = 4;
    private const int Total = 10;

    /// <summary>A document whose list has these parameters: <c>name:type=default</c>.</summary>
    public static string Document(string parameters)
    {
        var list = parameters.Split(',').Select(static p =>
        {
            var (name, rest) = (p.Split(':')[0], p.Split(':')[1]);
            var (type, value) = (rest.Split('=')[0], rest.Contains('=') ? $", \"default\": {rest.Split('=')[1]}" : "");
            return $$"""{ "name": "{{name}}", "in": "query", "schema": { "type": "{{type}}"{{value}} } }""";
        });
        return $$"""
            { "openapi": "3.1.0", "info": { "title": "Things", "version": "1" },
              "paths": { "/things": { "get": { "operationId": "list", "tags": ["things"], "parameters": [{{string.Join(',', list)}}], "responses": { "200": { "description": "OK" } } } } },
              "components": { "securitySchemes": { "key": { "type": "apiKey", "in": "query", "name": "api_key" } } } }
            """;
    }

    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var query = HttpUtility.ParseQueryString(new Uri("http://x" + request.PathAndQuery).Query);
        var given = query.Count > 0 && query[query.AllKeys.First(static k => k is not ("size" or "limit" or "per_page"))] is { } text ? text : null;
        var from = style switch
        {
            "page" => (int.Parse(given ?? "1", CultureInfo.InvariantCulture) - 1) * Size,
            "page0" => int.Parse(given ?? "0", CultureInfo.InvariantCulture) * Size,
            "cursor" => given is null ? 0 : int.Parse(given[1..], CultureInfo.InvariantCulture),
            _ => int.Parse(given ?? "0", CultureInfo.InvariantCulture),
        };
        var (next, hasMore) = (from + Size, from + Size < Total);
        var link = style == "skip" ? $"https://x.test/things?$skip={next}" : $"https://x.test/things?page={(next / Size) + 1}";
        var answer = body.Replace('\'', '"')
            .Replace("{list}", "[" + string.Join(',', Enumerable.Range(from + 1, Math.Max(0, Math.Min(Size, Total - from))).Select(static id => $$"""{"id":{{id}}}""")) + "]", StringComparison.Ordinal)
            .Replace("{more}", hasMore ? "true" : "false", StringComparison.Ordinal)
            .Replace("{nextPage}", hasMore ? $"{(next / Size) + 1}" : "null", StringComparison.Ordinal)
            .Replace("{cursor}", hasMore ? $"\"c{next}\"" : "null", StringComparison.Ordinal)
            .Replace("{link}", hasMore ? $"\"{link}\"" : "null", StringComparison.Ordinal);
        return new(new OperationResponse
        {
            Status = 200, ContentType = "application/json", Body = Encoding.UTF8.GetBytes(answer),
            Headers = hasLinkHeader ? [new("Link", $"<{link}&first=1>; rel=\"first\"" + (hasMore ? $", <{link}>; rel=\"next\"" : ""))] : [],
        });
    }
}

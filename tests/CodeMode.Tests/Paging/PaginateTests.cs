using System.Text.Json;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Paging;

/// <summary>Each style of paging that documents show, against an API of ten things that pages so.</summary>
public class PaginateTests
{
    private const string All = "[1,2,3,4,5,6,7,8,9,10]";

    [Theory]
    // Pages by number: until a page is short, by a total, by a number of pages, from zero on, by the number of the next.
    [InlineData("page:integer,per_page:integer=4", "page", "{list}")]
    [InlineData("page:integer,size:integer", "page", "{'total_pages':3,'items':{list}}")]
    [InlineData("page:integer=0,size:integer", "page0", "{'meta':{'totalPages':3},'data':{list}}")]
    [InlineData("page:integer", "page", "{'has_more':{more},'data':{list}}")]
    [InlineData("page:integer", "page", "{'next_page':{nextPage},'orders':{list}}")]
    [InlineData("page:integer,limit:integer=4", "page", "{'total':10,'orders':{list}}")]
    [InlineData("pageNumber:integer", "page", "{'content':{list}}")]
    // Offsets.
    [InlineData("offset:integer,limit:integer=4", "offset", "{list}")]
    [InlineData("skip:integer", "offset", "{'total':10,'value':{list}}")]
    [InlineData("startIndex:integer", "offset", "{'Resources':{list},'totalResults':10}")]
    // Cursors, wherever the answer has them.
    [InlineData("cursor:string", "cursor", "{'items':{list},'next_cursor':{cursor}}")]
    [InlineData("cursor:string", "cursor", "{'channels':{list},'response_metadata':{'next_cursor':{cursor}}}")]
    [InlineData("pageToken:string", "cursor", "{'files':{list},'nextPageToken':{cursor}}")]
    [InlineData("after:string", "cursor", "{'results':{list},'paging':{'next':{'after':{cursor}}}}")]
    [InlineData("after:string", "cursor", "{'nodes':{list},'pageInfo':{'endCursor':{cursor},'hasNextPage':{more}}}")]
    [InlineData("cursor:string", "cursor", "{'items':{list},'cursor':{cursor}}")]
    // Links, in the header and in the answer.
    [InlineData("page:integer,per_page:integer", "page", "{list}", "link")]
    [InlineData("page:integer", "page", "{'count':10,'next':{link},'previous':null,'results':{list}}")]
    [InlineData("page:integer", "page", "{'_links':{'next':{'href':{link}}},'_embedded':{'orders':{list}}}")]
    [InlineData("$skip:integer", "skip", "{'value':{list},'@odata.nextLink':{link}}")]
    public async Task All_items_come_in_order(string parameters, string style, string body, string header = "")
    {
        var api = new PagedApi(style, body, header.Length > 0);
        var runner = new CodeModeRunner(ApiDefinition.Parse(PagedApi.Document(parameters)), api);

        var result = await runner.ExecuteAsync("async () => (await Array.fromAsync(paginate(api.things.list))).map(t => t.id ?? t)");

        Assert.Equal(All, JsonElement.Parse(result.ToJson()).TryGetProperty("result", out var items) ? items.GetRawText() : result.ToJson());
        Assert.InRange(result.Calls.Count, 3, 4);
    }

    [Fact]
    public async Task Given_arguments_go_along_and_a_credential_in_a_link_does_not()
    {
        var invoker = new StubInvoker((request, _) => Task.FromResult(StubInvoker.Answer(
            request.PathAndQuery.Contains("page=2", StringComparison.Ordinal) ? "{\"items\":[2],\"next\":null}" : "{\"items\":[1],\"next\":\"https://x.test/things?page=2&api_key=leak&other=1\"}")));
        var runner = new CodeModeRunner(ApiDefinition.Parse(PagedApi.Document("page:integer,status:string,api_key:string")), invoker);

        var result = await runner.ExecuteAsync("async () => Array.fromAsync(paginate(api.things.list, { status: 'open' }))");

        Assert.Null(result.Error);
        Assert.Equal(["/things?status=open", "/things?page=2&status=open"], invoker.Requests.Select(static r => r.PathAndQuery));
    }

    [Theory]
    [InlineData("{\"a\":[],\"b\":[]}", "cannot tell which list of things.list is meant: a, b")]
    [InlineData("{\"a\":1}", "found no list in the answer of things.list")]
    [InlineData("{\"items\":[1],\"next_cursor\":\"same\"}", "round in a circle")]
    [InlineData("{\"items\":[1],\"next\":\"/things?unknown=1\"}", "a parameter that its document does not have")]
    public async Task What_cannot_be_paged_says_why(string answer, string expected)
    {
        var runner = new CodeModeRunner(ApiDefinition.Parse(PagedApi.Document("cursor:string")), new StubInvoker(answer));

        var result = await runner.ExecuteAsync("async () => Array.fromAsync(paginate(api.things.list))");

        Assert.Contains(expected, result.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_count_as_calls_and_a_failing_one_throws_as_a_call_does()
    {
        var endless = new StubInvoker("{\"items\":[1],\"has_more\":true}");
        var definition = ApiDefinition.Parse(PagedApi.Document("page:integer"));
        var many = await new CodeModeRunner(definition, endless).ExecuteAsync("async () => Array.fromAsync(paginate(api.things.list))");
        Assert.Equal("LimitError", many.Error?.Name);
        Assert.Equal(50, many.Calls.Count);

        var failing = await new CodeModeRunner(definition, new StubInvoker("{}", 500)).ExecuteAsync("async () => Array.fromAsync(paginate(api.things.list))");
        Assert.Equal("ApiError", failing.Error?.Name);
    }

    [Fact]
    public async Task What_the_policy_hides_cannot_be_paged()
    {
        var options = new CodeModeOptions();
        options.Deny(OperationFilter.Named("things.list"));
        var invoker = new StubInvoker("[]");
        var runner = new CodeModeRunner(ApiDefinition.Parse(PagedApi.Document("page:integer")), invoker, options);

        var result = await runner.ExecuteAsync("async () => Array.fromAsync(paginate(api.things.list))");

        Assert.Equal(ExecutionErrorKind.NotRun, result.Error?.Kind);
        Assert.Empty(invoker.Requests);
    }

    [Fact]
    public async Task Tools_of_an_MCP_style_are_paged_by_their_arguments()
    {
        var connector = new FunctionConnector("tools").Add(
            static (string? cursor = null) => cursor is null ? new { items = new[] { 1, 2 }, nextCursor = (string?)"b" } : new { items = new[] { 3 }, nextCursor = (string?)null }, "list");

        var result = await new CodeModeRunner([connector]).ExecuteAsync("async () => Array.fromAsync(paginate(tools.list, {}))");

        Assert.Contains("\"result\":[1,2,3]", result.ToJson(), StringComparison.Ordinal);
    }
}

using System.Text;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

public class RawRequestTests
{
    [Theory]
    [InlineData("orders", "must start with '/'")]
    [InlineData("http://evil.example/x", "must start with '/'")]
    [InlineData("//evil.example/x", "'//'")]
    [InlineData("/a//b", "'//'")]
    [InlineData("/a\\\\b", "'\\'")]
    [InlineData("/%5Cevil", "'\\'")]
    [InlineData("/a/../admin", "'..' segments")]
    [InlineData("/a/./b", "'..' segments")]
    [InlineData("/%2e%2e/admin", "'..' segments")]
    [InlineData("/a/%2E%2E%2Fadmin", "'..' segments")]
    [InlineData("/%252e%252e/admin", "'..' segments")]
    [InlineData("/a\\u0000b", "control characters")]
    [InlineData("/a\\r\\nb", "control characters")]
    [InlineData("/a%0d%0ab", "control characters")]
    [InlineData("/a%zz", "begins no encoded character")]
    [InlineData("/a#b", "'#'")]
    public async Task A_path_that_could_lead_elsewhere_is_refused(string path, string expected) =>
        Assert.Contains(expected, await Runs.RefuseAsync("request", $$"""{"path":"{{path}}"}"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"path":"/orders"}""", "GET", "/orders", "orders.listOrders")]
    [InlineData("""{"path":"/orders/7","query":{"expand":["lines","customer"],"x":null}}""", "GET", "/orders/7?expand=lines&expand=customer", "orders.getOrder")]
    [InlineData("""{"path":"/orders/7?expand=a+b"}""", "GET", "/orders/7?expand=a%20b", "orders.getOrder")]
    [InlineData("""{"path":"/ORDERS/7/"}""", "GET", "/ORDERS/7/", "orders.getOrder")]
    [InlineData("""{"path":"/ord%65rs/7"}""", "GET", "/ord%65rs/7", "orders.getOrder")]
    [InlineData("""{"path":"/unknown/ä b"}""", "GET", "/unknown/%C3%A4%20b", null)]
    [InlineData("""{"method":"delete","path":"/customers/1"}""", "DELETE", "/customers/1", "customers.deleteCustomer")]
    [InlineData("""{"method":"delete","path":"/customers/1/2/3"}""", "DELETE", "/customers/1/2/3", "customers.deleteCustomer")]
    public async Task A_request_is_matched_to_its_operation(string request, string method, string path, string? operation)
    {
        var sent = await Runs.SendAsync("request", request);
        Assert.Equal(method, sent.Method);
        Assert.Equal(path, sent.PathAndQuery);
        Assert.Equal(operation, sent.Operation?.QualifiedName);
    }

    [Theory]
    [InlineData("""{"method":"TRACE","path":"/orders"}""", "must be one of GET, POST")]
    [InlineData("""{"path":"/orders","query":{"a":{"b":1}}}""", "must be a string, number or boolean")]
    [InlineData("""{"path":"/orders","query":{"api_key":"x"}}""", "is a credential")]
    [InlineData("""{"path":"/orders?api_key=x"}""", "is a credential")]
    [InlineData("""{"path":"/orders","query":{"_method":"DELETE"}}""", "'_method' cannot be set")]
    [InlineData("""{"path":"/orders","body":{}}""", "A GET request has no body")]
    [InlineData("""{"path":"/orders","url":"x"}""", "'url' is no argument of request")]
    [InlineData("""{"path":"/customers/a%2Fb","method":"DELETE","headers":{"X-A":"1","x-a":"2"}}""", "given twice in different spellings")]
    [InlineData("""{"path":"/orders","headers":{"X-A":"a\nb"}}""", "no header can hold")]
    [InlineData("""{"path":"/orders","headers":{"bad name":"a"}}""", "no header name")]
    [InlineData("\"x\"", "request takes one object")]
    public async Task What_no_request_may_hold_is_refused(string request, string expected) =>
        Assert.Contains(expected, await Runs.RefuseAsync("request", request), StringComparison.Ordinal);

    [Theory]
    [InlineData("Authorization"), InlineData("cookie"), InlineData("HOST"), InlineData("Origin"), InlineData("referer"), InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-anything"), InlineData("X-Real-IP"), InlineData("x-client-ip"), InlineData("cf-connecting-ip"), InlineData("true-client-ip")]
    [InlineData("Proxy-Authorization"), InlineData("Transfer-Encoding"), InlineData("connection"), InlineData("upgrade"), InlineData("te")]
    [InlineData("Forwarded"), InlineData("content-length"), InlineData("X-HTTP-Method-Override"), InlineData("x-original-url"), InlineData("x-rewrite-url")]
    public async Task A_header_of_credentials_identity_or_routing_is_an_error_that_names_it(string header)
    {
        var request = $$"""{"path":"/orders","headers":{"{{header}}":"x"} }""";
        Assert.Contains($"'{header}' cannot be set by a program", await Runs.RefuseAsync("request", request), StringComparison.Ordinal);
        Assert.Contains($"'{header}' cannot be set by a program", await Runs.RefuseAsync(
            "request", request, o => o.AllowedRequestHeaders = new HashSet<string> { header }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_allow_list_closes_all_other_headers()
    {
        static void Allow(CodeModeOptions options) => options.AllowedRequestHeaders = new HashSet<string> { "X-Ok" };
        await Runs.SendAsync("request", """{"path":"/orders","headers":{"x-ok":"1"}}""", Allow);
        Assert.Contains("'X-No' is not on the list of headers that programs may set (X-Ok)",
            await Runs.RefuseAsync("request", """{"path":"/orders","headers":{"X-No":"1"}}""", Allow), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_json_unless_a_content_type_says_otherwise()
    {
        var json = await Runs.SendAsync("request", """{"method":"POST","path":"/orders","body":{"a":1}}""");
        Assert.Equal(("application/json", """{"a":1}"""), (json.ContentType, Encoding.UTF8.GetString(json.Body!.Value.Span)));
        var text = await Runs.SendAsync("request", """{"method":"POST","path":"/orders","headers":{"Content-Type":"text/csv"},"body":"a,b"}""");
        Assert.Equal(("text/csv", "a,b"), (text.ContentType, Encoding.UTF8.GetString(text.Body!.Value.Span)));
    }

    [Fact]
    public async Task Any_status_and_the_exposed_headers_come_back()
    {
        var invoker = new StubInvoker((_, _) => Task.FromResult(StubInvoker.Answer("""{"a":1}""", 418) with
        {
            Headers = [new("Set-Cookie", "secret"), new("Retry-After", "5")],
        }));
        var result = await Runs.RunAsync(invoker, static realm => realm.CallAsync("request", """{"path":"/orders"}"""));
        Assert.Equal("""{"status":418,"headers":{"retry-after":"5","content-type":"application/json"},"body":{"a":1}}""", CodeMode.Data.ScriptDataWriter.ToText(result.Result!));
    }
}

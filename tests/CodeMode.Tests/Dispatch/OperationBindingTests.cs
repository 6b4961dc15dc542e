using System.Text;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

public class OperationBindingTests
{
    [Theory]
    [InlineData("orders.getOrder", """{"orderId":7}""", "/orders/7")]
    [InlineData("orders.getOrder", """{"orderId":7,"expand":["lines","customer"]}""", "/orders/7?expand=lines&expand=customer")]
    [InlineData("orders.listOrders", """{"ids":[1,2,3]}""", "/orders?ids=1,2,3")]
    [InlineData("orders.listOrders", """{"filter":{"city":"São Paulo"}}""", "/orders?filter%5Bcity%5D=S%C3%A3o%20Paulo")]
    [InlineData("orders.listOrders", """{"status":"open","limit":5}""", "/orders?status=open&limit=5")]
    [InlineData("customers.getCustomer", """{"customerId":"a/b"}""", "/customers/a%2Fb")]
    [InlineData("customers.getCustomer", """{"customerId":"%2e%2e"}""", "/customers/%252e%252e")]
    [InlineData("customers.getCustomer", """{"customerId":"x?y#z&a=b"}""", "/customers/x%3Fy%23z%26a%3Db")]
    [InlineData("customers.getCustomer", """{"customerId":"line\r\nbreak\u0000"}""", "/customers/line%0D%0Abreak%00")]
    public async Task Arguments_are_encoded_into_path_and_query(string operation, string arguments, string expected) =>
        Assert.Equal(expected, (await Runs.SendAsync(operation, arguments)).PathAndQuery);

    [Theory]
    [InlineData("""{"customerId":".."}""", "'.' or '..'")]
    [InlineData("""{"customerId":"."}""", "'.' or '..'")]
    [InlineData("""{"customerId":""}""", "args.customerId is empty")]
    [InlineData("""{}""", "args.customerId is missing (a string)")]
    public async Task A_path_argument_cannot_change_the_route(string arguments, string expected) =>
        Assert.Contains(expected, await Runs.RefuseAsync("customers.getCustomer", arguments), StringComparison.Ordinal);

    [Fact]
    public async Task A_header_parameter_is_sent_as_a_header()
    {
        var request = await Runs.SendAsync("orders.getOrder", """{"orderId":1,"X-Trace":"t1"}""");
        Assert.Equal(new("X-Trace", "t1"), Assert.Single(request.Headers));
    }

    [Fact]
    public async Task A_header_cannot_smuggle_another() =>
        Assert.Contains("no header can hold (U+000D)", await Runs.RefuseAsync("orders.getOrder", """{"orderId":1,"X-Trace":"a\r\nHost: b"}"""), StringComparison.Ordinal);

    [Fact]
    public async Task A_json_body_is_sent_without_what_only_answers_have()
    {
        var request = await Runs.SendAsync("orders.createOrder", """{"body":{"id":5,"customer":"Ada","lines":[{"sku":"ABC-1","quantity":2}]}}""");
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("""{"customer":"Ada","lines":[{"sku":"ABC-1","quantity":2}]}""", Encoding.UTF8.GetString(request.Body!.Value.Span));
    }

    [Fact]
    public async Task A_form_body_is_sent_as_pairs()
    {
        var request = await Runs.SendAsync("files.addNote", """{"body":{"text":"a&b = c","labels":["x","y"]}}""");
        Assert.Equal("application/x-www-form-urlencoded", request.ContentType);
        Assert.Equal("text=a%26b%20%3D%20c&labels=x&labels=y", Encoding.UTF8.GetString(request.Body!.Value.Span));
    }

    [Fact]
    public async Task A_file_is_sent_as_a_part()
    {
        var request = await Runs.SendAsync("files.uploadFile", """{"body":{"file":{"name":"a\"b\r\n.txt","contentType":"text/plain","base64":"aGk="},"title":"T","tags":["x","y"]}}""");
        var boundary = request.ContentType!.Split("boundary=")[1];
        var body = Encoding.UTF8.GetString(request.Body!.Value.Span);
        Assert.StartsWith("multipart/form-data; boundary=", request.ContentType, StringComparison.Ordinal);
        Assert.Contains("Content-Disposition: form-data; name=\"file\"; filename=\"a%22b%0D%0A.txt\"\r\nContent-Type: text/plain\r\n\r\nhi\r\n", body, StringComparison.Ordinal);
        Assert.Contains("name=\"title\"\r\n\r\nT\r\n", body, StringComparison.Ordinal);
        Assert.Equal(2, body.Split("name=\"tags\"").Length - 1);
        Assert.EndsWith($"--{boundary}--\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_base64_is_refused() =>
        Assert.Contains("not valid Base64", await Runs.RefuseAsync("files.uploadFile", """{"body":{"file":{"base64":"***"}}}"""), StringComparison.Ordinal);

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var note = new string('x', 2_000);
        var message = await Runs.RefuseAsync("files.addNote", $$"""{"body":{"text":"{{note}}"} }""", static o => o.Limits.RequestBytes = 1_000);
        Assert.Contains("1,000 are allowed", message, StringComparison.Ordinal);
    }
}

using System.Text;
using CodeMode.OpenApi;
using CodeMode.Tests.Support;
using CodeMode.TypeScript;

namespace CodeMode.Tests.Dispatch;

/// <summary>Answers of many values one after another: what the declaration says, string, is what a program gets, from a server on this machine.</summary>
public class SequenceAnswerTests
{
    private const string Lines = "{\"n\":1}\n{\"n\":2}\n";
    private const string Events = "event: tick\ndata: {\"n\":1}\n\ndata: [DONE]\n\n";

    [Theory]
    [InlineData("application/x-ndjson", Lines)]
    [InlineData("application/ndjson; charset=utf-8", Lines)]
    [InlineData("application/jsonl", Lines)]
    [InlineData("application/jsonlines", Lines)]
    [InlineData("application/stream+json", Lines)]
    [InlineData("application/json-seq", "\u001e{\"n\":1}\n")]
    [InlineData("application/geo+json-seq", "\u001e{\"n\":1}\n")]
    [InlineData("text/event-stream", Events)]
    [InlineData("application/openapi+yaml", "a: 1\n")]
    public async Task Are_text(string contentType, string body)
    {
        var type = contentType.Split(';')[0];
        var model = OpenApiReader.Read($$"""
            {"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{"/e":{"get":{"operationId":"listen","tags":["e"],"responses":{"200":{"description":"d",
            "content":{"{{type}}":{"schema":{"type":"object"} } } } } } } } }
            """).Model!;
        Assert.EndsWith("Promise<string>", new SignatureEmitter(model).EmitSignature(model.Operations[0]), StringComparison.Ordinal);

        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nConnection: close\r\n\r\n", Encoding.UTF8.GetBytes(body));
        using var invoker = new HttpOperationInvoker(server.Address);
        var response = await invoker.InvokeAsync(new OperationRequest { Method = "GET", PathAndQuery = "/e" }, default);
        Assert.Equal(body, CodeMode.Dispatch.ResponseReader.Read(response, out var problem).Text);
        Assert.Null(problem);
    }
}

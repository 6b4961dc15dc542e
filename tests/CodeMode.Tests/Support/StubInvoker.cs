using System.Collections.Concurrent;
using System.Text;

namespace CodeMode.Tests.Support;

/// <summary>Answers what a test says, and keeps what was sent.</summary>
sealed class StubInvoker(Func<OperationRequest, CancellationToken, Task<OperationResponse>> answer) : IOperationInvoker
{
    public StubInvoker(string json = "{}", int status = 200, string contentType = "application/json")
        : this((_, _) => Task.FromResult(Answer(json, status, contentType)))
    {
    }

    public ConcurrentQueue<OperationRequest> Requests { get; } = [];

    public OperationRequest Request => Assert.Single(Requests);

    public async ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        return await answer(request, cancellationToken);
    }

    public static OperationResponse Answer(string body, int status = 200, string contentType = "application/json") =>
        new() { Status = status, ContentType = contentType, Body = Encoding.UTF8.GetBytes(body) };
}

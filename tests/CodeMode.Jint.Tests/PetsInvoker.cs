namespace CodeMode.Jint.Tests;

/// <summary>An API of one operation.</summary>
internal sealed class PetsInvoker : IOperationInvoker
{
    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) =>
        new(new OperationResponse { Status = 200, ContentType = "application/json", Body = """{ "name": "Rex 7" }"""u8.ToArray() });
}

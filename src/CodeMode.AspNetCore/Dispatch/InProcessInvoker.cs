using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>Sends requests through the app's own pipeline, without a socket: authentication, authorization, validation and filters included.</summary>
sealed partial class InProcessInvoker(InProcessPipeline pipeline, IHttpContextFactory contexts, ILogger<InProcessInvoker> logger) : IOperationInvoker
{
    public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        var entry = pipeline.Entry ?? throw new OperationInvocationException("The app has not started yet. Try again.");
        var ambient = AmbientState.Capture();
        var sending = IsolatedFlow.Run(() =>
        {
            ambient.Restore();
            return SendAsync(entry, request, cancellationToken);
        });
        // A program that is stopped does not wait for an app that does not look at its token.
        return new(sending.WaitAsync(cancellationToken));
    }

    async Task<OperationResponse> SendAsync(RequestDelegate entry, OperationRequest request, CancellationToken cancellationToken)
    {
        using var exchange = new InProcessExchange(request, cancellationToken);
        var context = contexts.Create(exchange.Features);
        try
        {
            await entry(context);
            return await exchange.CompleteAsync();
        }
        catch (Exception exception) when (exchange.Failure(exception) is { } failure)
        {
            throw failure;
        }
        catch (Exception exception)
        {
            // What a server does with an exception that no middleware handled.
            LogUnhandled(exception, request.Method, request.PathAndQuery);
            return new() { Status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError };
        }
        finally
        {
            await exchange.ReleaseAsync(logger);
            contexts.Dispose(context);
        }
    }

    [LoggerMessage(LogLevel.Error, "An unhandled exception ended the in-process call {Method} {Path}.")]
    partial void LogUnhandled(Exception exception, string method, string path);
}

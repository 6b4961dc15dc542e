using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode.AspNetCore.Server;

/// <summary>MCP over streamable HTTP. Each request is complete in itself: a server of its own, on shared tools.</summary>
sealed class McpEndpoint(
    CodeModeServer tools, CallerReader callers, RunningRequests running, IOptions<CodeModeHttpOptions> options, IHostApplicationLifetime host)
{
    // An app that stops takes no new requests, and lets running programs end for as long.
    static readonly TimeSpan s_grace = TimeSpan.FromSeconds(5);

    public async Task HandleAsync(HttpContext context)
    {
        if (MediaTypeRules.Check(context.Request) is { } refusal)
        {
            await refusal.WriteAsync(context);
            return;
        }

        var incoming = await MessageReader.ReadAsync(context.Request, options.Value.MaxRequestBytes, context.RequestAborted);
        if (incoming.Message is not { } message)
        {
            await incoming.Refusal!.WriteAsync(context, incoming.Id);
            return;
        }

        if (ProtocolRules.Check(context.Request, message) is { } violation)
        {
            await violation.WriteAsync(context, incoming.Id);
            return;
        }

        await ServeAsync(context, message, incoming.Id);
    }

    async Task ServeAsync(HttpContext context, JsonRpcMessage message, RequestId id)
    {
        var session = SessionOf(context, message);
        if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled) CancelRunning(session, cancelled);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        await using var ending = host.ApplicationStopping.Register(() => stopping.CancelAfter(s_grace));
        if (message is JsonRpcRequest) running.Add(session, id, stopping);
        try
        {
            await AnswerAsync(context, message, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The client cancelled, went away, or the app stops: nobody waits for an answer.
        }
        finally
        {
            running.Remove(session, id, stopping);
        }
    }

    async Task AnswerAsync(HttpContext context, JsonRpcMessage message, CancellationToken cancellationToken)
    {
        var version = ProtocolRules.VersionOf(context.Request);
        message.Context = new() { User = context.User, ProtocolVersion = version.Length > 0 ? version : null };
        CallerItem.Set(message.Context, callers.Read(context));

        await using var transport = new StreamableHttpServerTransport { Stateless = true, FlowExecutionContextFromRequests = true };
        await using var server = McpServer.Create(transport, tools.Options, serviceProvider: context.RequestServices);
        var serving = server.RunAsync(cancellationToken);
        StartStream(context.Response);
        // Only a self-contained version expects the HTTP status to repeat the error's code.
        Func<JsonRpcMessage?, ValueTask>? onFirstMessage = ProtocolRules.IsSelfContained(version) ? first => SetStatus(context.Response, first) : null;
        if (!await transport.HandlePostRequestAsync(message, context.Response.Body, onFirstMessage, cancellationToken))
        {
            context.Response.Headers.ContentType = default;
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }

        await transport.DisposeAsync();
        await serving;
    }

    static void StartStream(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache,no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        response.HttpContext.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
    }

    static ValueTask SetStatus(HttpResponse response, JsonRpcMessage? first)
    {
        if (first is JsonRpcError { Error: { } error } && !response.HasStarted)
        {
            response.StatusCode = (McpErrorCode)error.Code switch
            {
                McpErrorCode.MethodNotFound => StatusCodes.Status404NotFound,
                McpErrorCode.MissingRequiredClientCapability or McpErrorCode.UnsupportedProtocolVersion or McpErrorCode.HeaderMismatch => StatusCodes.Status400BadRequest,
                _ => response.StatusCode,
            };
        }

        return default;
    }

    /// <summary>The session the client names, a new one for a client that begins, or the connection's own name.</summary>
    static string SessionOf(HttpContext context, JsonRpcMessage message)
    {
        if (message is JsonRpcRequest { Method: RequestMethods.Initialize })
        {
            var session = RunningRequests.NewSession();
            context.Response.Headers[HeaderNames.SessionId] = session;
            return session;
        }

        return context.Request.Headers[HeaderNames.SessionId] is [{ Length: > 0 } named] ? named : context.TraceIdentifier;
    }

    void CancelRunning(string session, JsonRpcNotification notification)
    {
        if (notification.Params is not JsonObject parameters || parameters["requestId"] is not JsonValue id) return;
        if (id.TryGetValue<string>(out var text)) running.Cancel(session, new(text));
        else if (id.TryGetValue<long>(out var number)) running.Cancel(session, new(number));
    }
}

using System.Text.Json;
using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>Calls → requests → answers: binding, policy, interceptors, invoker. Shared by all runs.</summary>
internal sealed class OperationDispatcher
{
    private readonly ApiModel _model;
    private readonly IOperationInvoker _invoker;
    private readonly OperationInterceptor[] _interceptors;
    private readonly OperationPolicy _policy;
    private readonly long _maxResponseBytes;
    private readonly Lazy<OperationBinder> _binder;
    private readonly Lazy<RawRequestBinder> _rawBinder;

    public OperationDispatcher(ApiModel model, OperationPolicy policy, IOperationInvoker invoker, ConnectorOptions options, CodeModeLimits limits)
    {
        _model = model;
        _invoker = invoker;
        _interceptors = [.. options.Interceptors];
        _policy = policy;
        _maxResponseBytes = limits.ResponseBytes;
        var maxRequestBytes = limits.RequestBytes;
        var headers = new RequestHeaderPolicy(options, model);
        _binder = new Lazy<OperationBinder>(() => new OperationBinder(new TypeTable(_model), headers, maxRequestBytes));
        _rawBinder = new Lazy<RawRequestBinder>(() => new RawRequestBinder(new RouteTable(_model.Operations), headers, maxRequestBytes));
    }

    /// <summary>Checks and binds a call of an operation.</summary>
    /// <exception cref="CallRefusedException">The call must not be sent.</exception>
    public BoundCall Bind(ApiOperation operation, ScriptData arguments) => Check(_binder.Value.Bind(operation, arguments));

    /// <summary>Checks and binds a raw request.</summary>
    /// <exception cref="CallRefusedException">The call must not be sent.</exception>
    public BoundCall BindRequest(ScriptData request) => Check(_rawBinder.Value.Bind(request));

    /// <summary>Sends a bound call.</summary>
    public ValueTask<OperationResponse> SendAsync(BoundCall call, ExecutionCaller? caller, CancellationToken cancellationToken)
    {
        var request = new OperationRequest
        {
            Operation = call.Operation,
            Method = call.Method,
            PathAndQuery = call.PathAndQuery,
            Headers = call.Headers,
            Body = call.Body,
            ContentType = call.ContentType,
            MaxResponseBytes = _maxResponseBytes,
            Caller = caller,
        };
        return _interceptors.Length == 0
            ? _invoker.InvokeAsync(request, cancellationToken)
            : SendThroughAsync(0, new OperationCall(request, JsonElement.Parse(ScriptDataWriter.ToUtf8(call.Arguments).Span)), cancellationToken);
    }

    private ValueTask<OperationResponse> SendThroughAsync(int interceptor, OperationCall call, CancellationToken cancellationToken) =>
        interceptor == _interceptors.Length
            ? _invoker.InvokeAsync(call.Request, cancellationToken)
            : _interceptors[interceptor](call, next => SendThroughAsync(interceptor + 1, call, next), cancellationToken);

    private BoundCall Check(BoundCall call)
    {
        _policy.Check(call);
        return call;
    }
}

using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>Which operations are exposed. Decided once for each operation.</summary>
internal sealed class OperationPolicy
{
    private readonly HashSet<string>? _denied;
    private readonly bool _allowUnknown;

    /// <exception cref="ArgumentException">A filter names an operation that does not exist.</exception>
    public OperationPolicy(ApiModel model, ConnectorOptions options)
    {
        _allowUnknown = options.AllowUnknownRequests;
        if (options.Allowed.Count == 0 && options.Denied.Count == 0) return;
        foreach (var filter in options.Allowed.Concat(options.Denied)) CheckName(model, filter);
        _denied = new HashSet<string>(
            model.Operations.Where(o => !IsExposed(options, o)).Select(static o => o.QualifiedName), StringComparer.Ordinal);
    }

    /// <summary>Whether everything is exposed.</summary>
    public bool IsOpen => _denied is null or { Count: 0 };

    public bool IsExposed(ApiOperation operation) => _denied is null || !_denied.Contains(operation.QualifiedName);

    /// <exception cref="CallRefusedException">The call is refused.</exception>
    public void Check(BoundCall call)
    {
        if (call.Operation is { } operation)
        {
            if (!IsExposed(operation)) throw new CallRefusedException(CallRefusedException.Policy, $"{call.Method} {operation.Path} is not open to programs.");
        }
        else if (!_allowUnknown)
        {
            throw new CallRefusedException(
                CallRefusedException.Policy, $"{call.Method} {call.PathAndQuery} matches no operation of the document, and only documented operations may be called. Use search to find one.");
        }
    }

    private static bool IsExposed(ConnectorOptions options, ApiOperation operation) =>
        (options.Allowed.Count == 0 || options.Allowed.Any(f => f.Matches(operation))) && !options.Denied.Any(f => f.Matches(operation));

    private static void CheckName(ApiModel model, OperationFilter filter)
    {
        if (filter.QualifiedName is not { } name || model.Operations.Any(o => o.QualifiedName == name)) return;
        throw new ArgumentException(
            $"CMODE3004: the policy names the operation '{name}', which '{model.Title}' does not have.{DidYouMean.Say(name, model.Operations.Select(static o => o.QualifiedName))}");
    }
}

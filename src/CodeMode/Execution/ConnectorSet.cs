using CodeMode.Telemetry;
using Microsoft.Extensions.Logging;

namespace CodeMode.Execution;

/// <summary>The connectors of a runner, each connected when it is first needed and looked at anew before each use.</summary>
internal sealed class ConnectorSet
{
    private readonly IReadOnlyList<Connector> _connectors;
    private readonly CodeModeLimits _limits;
    private readonly ILogger _logger;
    private readonly ConnectedApi?[] _connected;

    /// <exception cref="ArgumentException">Two connectors have one namespace, or a policy names an operation that does not exist.</exception>
    public ConnectorSet(IReadOnlyList<Connector> connectors, CodeModeLimits limits, ILogger logger)
    {
        _connectors = connectors;
        _limits = limits;
        _logger = logger;
        _connected = new ConnectedApi?[connectors.Count];
        if (connectors.GroupBy(static c => c.Namespace).FirstOrDefault(static g => g.Count() > 1) is { } clash)
            throw new ArgumentException($"Two connectors have the namespace '{clash.Key}': name one of them differently.", nameof(connectors));
        for (var i = 0; i < connectors.Count; i++)
        {
            // What is at hand is judged at once: a wrong policy must not wait for the first program.
            if (connectors[i] is ApiConnector api) Connect(i, api.Definition);
            var index = i;
            connectors[i].Changed += () => _ = TryConnectAsync(index, CancellationToken.None);
        }
    }

    /// <summary>What is connected has changed: one was connected for the first time, or offers something else now.</summary>
    public event Action? Changed;

    public IReadOnlyList<Connector> Connectors => _connectors;

    /// <summary>Those that were connected so far.</summary>
    public IReadOnlyList<ConnectedApi> Connected => [.. _connected.OfType<ConnectedApi>()];

    /// <summary>Connects those whose namespace a program's text mentions: no other can be called.</summary>
    /// <exception cref="OperationInvocationException">One cannot be reached.</exception>
    public ValueTask<IReadOnlyList<ConnectedApi>> ConnectMentionedAsync(string code, CancellationToken cancellationToken) =>
        _connectors is [ApiConnector]
            ? ConnectAsync([0], cancellationToken)
            : ConnectAsync([.. Enumerable.Range(0, _connectors.Count).Where(i => Mentions(code, _connectors[i].Namespace))], cancellationToken);

    /// <summary>Connects all; those that cannot be reached are left out, and named with the reason.</summary>
    public async ValueTask<(IReadOnlyList<ConnectedApi> Apis, IReadOnlyList<string> Missing)> ConnectAllAsync(CancellationToken cancellationToken)
    {
        var attempts = new Task<(ConnectedApi? Api, string? Problem)>[_connectors.Count];
        for (var i = 0; i < attempts.Length; i++) attempts[i] = TryConnectAsync(i, cancellationToken);
        var results = await Task.WhenAll(attempts);
        return ([.. results.Select(static r => r.Api).OfType<ConnectedApi>()], [.. results.Select(static r => r.Problem).OfType<string>()]);
    }

    /// <summary>Whether a name stands in a text as a word: then the program may mean it. An escape in a name could hide it.</summary>
    public static bool Mentions(string code, string name)
    {
        for (var at = code.IndexOf(name, StringComparison.Ordinal); at >= 0; at = code.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(code[at - 1])) && (end == code.Length || !IsPart(code[end]))) return true;
        }
        return code.Contains("\\u", StringComparison.Ordinal);
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    private async Task<(ConnectedApi?, string?)> TryConnectAsync(int index, CancellationToken cancellationToken)
    {
        try
        {
            return (Connect(index, await AskAsync(index, cancellationToken)), null);
        }
        catch (Exception problem) when (problem is OperationInvocationException or ArgumentException)
        {
            return (null, $"{_connectors[index].Namespace}: {problem.Message}");
        }
    }

    private ValueTask<IReadOnlyList<ConnectedApi>> ConnectAsync(IReadOnlyList<int> indexes, CancellationToken cancellationToken)
    {
        var apis = new ConnectedApi[indexes.Count];
        for (var i = 0; i < apis.Length; i++)
        {
            var definition = AskAsync(indexes[i], cancellationToken);
            if (!definition.IsCompletedSuccessfully) return ConnectSlowlyAsync(indexes, apis, i, definition, cancellationToken);
            apis[i] = Connect(indexes[i], definition.Result);
        }
        return new(apis);
    }

    private async ValueTask<IReadOnlyList<ConnectedApi>> ConnectSlowlyAsync(
        IReadOnlyList<int> indexes, ConnectedApi[] apis, int from, ValueTask<ApiDefinition> first, CancellationToken cancellationToken)
    {
        var rest = indexes.Skip(from + 1).Select(i => AskAsync(i, cancellationToken).AsTask()).ToList();
        apis[from] = Connect(indexes[from], await first);
        for (var i = from + 1; i < apis.Length; i++) apis[i] = Connect(indexes[i], await rest[i - from - 1]);
        return apis;
    }

    private ValueTask<ApiDefinition> AskAsync(int index, CancellationToken cancellationToken)
    {
        var definition = _connectors[index].GetDefinitionAsync(cancellationToken);
        return definition.IsCompletedSuccessfully ? definition : LoggedAsync(index, definition);
    }

    private async ValueTask<ApiDefinition> LoggedAsync(int index, ValueTask<ApiDefinition> definition)
    {
        try
        {
            return await definition;
        }
        catch (OperationInvocationException problem)
        {
            ProgramLog.NotConnected(_logger, _connectors[index].Namespace, problem);
            throw;
        }
    }

    private ConnectedApi Connect(int index, ApiDefinition definition)
    {
        var known = Volatile.Read(ref _connected[index]);
        if (known is not null && ReferenceEquals(known.Definition, definition)) return known;
        var api = new ConnectedApi(_connectors[index], definition, _limits, _connectors.Count == 1);
        Volatile.Write(ref _connected[index], api);
        Changed?.Invoke();
        return api;
    }
}

namespace CodeMode.Agents;

/// <summary>Where a client's programs run.</summary>
internal interface IAgentBackend : IAsyncDisposable
{
    ValueTask<CodeModeClientResult> ExecuteAsync(string code, CancellationToken cancellationToken);
}

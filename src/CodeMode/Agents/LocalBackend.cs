using System.Text.Json;
using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Agents;

/// <summary>Programs run in this process.</summary>
internal sealed class LocalBackend(CodeModeRunner runner) : IAgentBackend
{
    public async ValueTask<CodeModeClientResult> ExecuteAsync(string code, CancellationToken cancellationToken)
    {
        var result = await runner.ExecuteAsync(code, cancellationToken: cancellationToken);
        return new CodeModeClientResult
        {
            Result = result.Result is { Kind: not (ScriptDataKind.Undefined or ScriptDataKind.Null) } value ? JsonElement.Parse(ScriptDataWriter.ToUtf8(value).Span) : null,
            Logs = [.. result.Logs.Select(static l => l.ToString())],
            Error = result.Error is { } error ? $"{error.Name}: {error.Message}" : null,
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connector in runner.Connectors)
        {
            if (connector is IAsyncDisposable disposable) await disposable.DisposeAsync();
        }
    }
}

using CodeMode.Engine;

namespace CodeMode.Tests.Support;

/// <summary>Runs a <see cref="FakeEngine"/>'s program on the shop.</summary>
static class Runs
{
    public static ValueTask<ExecutionResult> RunAsync(
        IOperationInvoker invoker, Func<FakeRealm, Task<ScriptData>> program, Action<CodeModeOptions>? configure = null,
        IProgress<ExecutionProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var options = new CodeModeOptions { Engine = new FakeEngine(program) };
        configure?.Invoke(options);
        return new CodeModeRunner(Shop.Definition, invoker, options).ExecuteAsync("async () => 1", null, progress, cancellationToken);
    }

    /// <summary>Makes one call and gives what was sent.</summary>
    public static async Task<OperationRequest> SendAsync(string operation, string arguments, Action<CodeModeOptions>? configure = null)
    {
        var invoker = new StubInvoker();
        var result = await RunAsync(invoker, realm => realm.CallAsync(operation, arguments), configure);
        Assert.Null(result.Error);
        return invoker.Request;
    }

    /// <summary>Makes one call that must not be sent, and gives the message.</summary>
    public static async Task<string> RefuseAsync(string operation, string arguments, Action<CodeModeOptions>? configure = null)
    {
        var invoker = new StubInvoker();
        var result = await RunAsync(invoker, realm => realm.CallAsync(operation, arguments), configure);
        Assert.NotNull(result.Error);
        Assert.Empty(invoker.Requests);
        Assert.Empty(result.Calls);
        return result.Error.Message;
    }
}

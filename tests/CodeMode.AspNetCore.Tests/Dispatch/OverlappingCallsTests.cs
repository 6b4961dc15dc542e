using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.AspNetCore.Tests.Dispatch;

public sealed class OverlappingCallsTests
{
    const string Document = """
        { "openapi": "3.1.0", "info": { "title": "Gate", "version": "1" },
          "paths": { "/gate": { "get": { "operationId": "pass", "tags": ["gate"], "responses": { "200": { "description": "Passed." } } } } } }
        """;

    [Fact]
    public async Task Twenty_calls_overlap_eight_at_once()
    {
        var gate = new Gate(8);
        await using var app = await TestApp.StartAsync(app => app.MapGet("/gate", gate.PassAsync));
        var runner = new CodeModeRunner(ApiDefinition.Parse(Document), app.Invoker);

        var result = await runner.ExecuteAsync("await Promise.all(Array.from({ length: 20 }, () => api.gate.pass())); return 'all';");

        Assert.Null(result.Error?.Message);
        Assert.Equal(20, result.Calls.Count);
        Assert.Equal(8, gate.Most);
    }

    /// <summary>Lets nobody pass before <paramref name="size"/> callers wait at once: calls that did not overlap would never end.</summary>
    sealed class Gate(int size)
    {
        readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly Lock _lock = new();
        int _inside;

        public int Most { get; private set; }

        public async Task PassAsync()
        {
            lock (_lock)
            {
                Most = Math.Max(Most, ++_inside);
                if (_inside == size) _full.TrySetResult();
            }

            await _full.Task;
            await Task.Delay(20);
            lock (_lock) _inside--;
        }
    }
}

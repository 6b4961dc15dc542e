using CodeMode.Engine;

namespace CodeMode.Tests.Support;

/// <summary>A program written in C#: what the library does around an engine is tested without one.</summary>
sealed class FakeEngine(Func<FakeRealm, Task<ScriptData>> program) : IScriptEngine
{
    public async ValueTask<ScriptResult> RunAsync(
        ScriptProgram scriptProgram, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var usage = new ScriptUsage(TimeSpan.Zero, TimeSpan.Zero, 0, 0);
        try
        {
            return new ScriptResult { Value = await program(new FakeRealm(globals, ending.Token)), Usage = usage };
        }
        catch (ScriptErrorException error)
        {
            return new ScriptResult { Error = new ScriptError { Kind = ScriptErrorKind.Thrown, Name = error.Name, Message = error.Message, Properties = error.Properties }, Usage = usage };
        }
        finally
        {
            await ending.CancelAsync();
        }
    }
}

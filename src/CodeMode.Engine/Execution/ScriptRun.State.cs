using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;
using CodeMode.Engine.State;

namespace CodeMode.Engine.Execution;

internal sealed partial class ScriptRun
{
    /// <summary>Whether the run waits, with nothing under way in this process.</summary>
    public bool CanSave => _hasStarted && !IsRunning && Result is null && DeferredCalls.Count() == _machine.PendingCalls.Count;

    /// <summary>A run that goes on where it was written down.</summary>
    /// <exception cref="ScriptStateException">The content does not fit together, or does not fit the program or its globals.</exception>
    public static ScriptRun Restore(
        ReadOnlySpan<byte> content, CodeBlock code, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken)
    {
        var run = new ScriptRun(code, options, cancellationToken);
        try
        {
            var reader = new StateReader(content, run._machine.Realm, code, globals, options.Limits);
            run.Visit(reader);
            reader.RequireEnd();
            if (run._machine.CountAlive() > options.Limits.MemoryBytes) throw StateReader.TooLarge();
            run._meter.CountAlive = run._machine.CountAlive;
            run._hasStarted = true;
            return run;
        }
        catch (Exception error) when (error is not ScriptStateException)
        {
            // A damaged state can hold anything; whatever that led to on the way, it means the one thing.
            run.Dispose();
            throw ScriptStateException.Damaged(error);
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Everything that the run consists of as bytes.</summary>
    public ReadOnlySpan<byte> Save()
    {
        var writer = new StateWriter(_machine.Realm);
        Visit(writer);
        return writer.Written;
    }

    private void Visit(HeapVisitor visitor)
    {
        _elapsedBefore = TimeSpan.FromTicks(visitor.Long(_elapsedBefore.Ticks));
        _machine.Log.Visit(visitor);
        _machine.Visit(visitor);
        visitor.VisitPending();
        // Last, so that reading does not count as the program's work.
        _meter.Visit(visitor);
    }
}

using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Execution;
using CodeMode.Engine.State;

namespace CodeMode.Engine;

/// <summary>
/// A run that can pause: at calls of deferred functions (<see cref="ScriptFunction.CreateDeferred"/>), which the host answers later. While it is
/// paused it can be written as bytes (<see cref="Save"/>) and go on from them in another engine or process (<see cref="Restore"/>), with the same
/// program. Fuel, CPU time and wall time that were spent stay spent; while the run is paused its time stands still. Not for several threads at once.
/// </summary>
public sealed class ScriptExecution : IDisposable
{
    private readonly ScriptProgram _program;
    private readonly ScriptRun _run;

    private ScriptExecution(ScriptProgram program, ScriptRun run)
    {
        _program = program;
        _run = run;
    }

    /// <summary>The outcome, once the program has ended.</summary>
    public ScriptResult? Result => _run.Result;

    /// <summary>The calls that wait for <see cref="Answer"/> or <see cref="Fail"/>, oldest first.</summary>
    public IReadOnlyList<ScriptPendingCall> PendingCalls =>
        [.. _run.DeferredCalls.OrderBy(static call => call.Id).Select(static call => new ScriptPendingCall(call.Id, call.Path, call.Arguments!, call.Line, call.Column))];

    /// <summary>Prepares a run; <see cref="RunAsync"/> starts it.</summary>
    /// <param name="program">The parsed program.</param>
    /// <param name="globals">What the program sees beside the language's own globals.</param>
    /// <param name="options">Limits and sources of time and chance.</param>
    /// <param name="cancellationToken">Stops the program at the next instruction, and its calls.</param>
    /// <returns>The run.</returns>
    /// <exception cref="ScriptSyntaxException">The program parses, but cannot be compiled.</exception>
    public static ScriptExecution Start(ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(globals);
        ArgumentNullException.ThrowIfNull(options);
        return new ScriptExecution(program, ScriptRun.Begin(Compile(program), globals, options, cancellationToken));
    }

    /// <summary>Takes up a run that was saved; <see cref="RunAsync"/> goes on with it.</summary>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <param name="program">The same program.</param>
    /// <param name="globals">Globals with the functions and host objects that the program holds, in the same places.</param>
    /// <param name="options">Limits, which count from the program's start, and sources of time and chance.</param>
    /// <param name="key">The key that it was saved with.</param>
    /// <param name="cancellationToken">Stops the program at the next instruction, and its calls.</param>
    /// <returns>The run.</returns>
    /// <exception cref="ScriptStateException">
    /// The bytes are no state, were altered or cut short, were saved with another key, belong to another program or another version of the
    /// engine, need more memory than <paramref name="options"/> allow, or name something that is not among <paramref name="globals"/>.
    /// </exception>
    /// <exception cref="ScriptSyntaxException">The program parses, but cannot be compiled.</exception>
    public static ScriptExecution Restore(
        ReadOnlySpan<byte> state, ScriptProgram program, ScriptGlobals globals, ScriptOptions options, ReadOnlySpan<byte> key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(globals);
        ArgumentNullException.ThrowIfNull(options);
        var content = StateFormat.Open(state, program.Text, key);
        return new ScriptExecution(program, ScriptRun.Restore(content, Compile(program), globals, options, cancellationToken));
    }

    /// <summary>
    /// Runs until the program has ended or waits for nothing but deferred calls. Called again without an answer in between, it goes on until a
    /// timer of the program has run, if there is one.
    /// </summary>
    /// <returns>The outcome, or <see langword="null"/> when the run is paused. A failing program is an outcome, not an exception.</returns>
    /// <exception cref="InvalidOperationException">The program is running already.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ValueTask<ScriptResult?> RunAsync()
    {
        RequireIdle();
        return _run.ExecuteAsync();
    }

    /// <summary>Answers a deferred call; the program sees it at the next <see cref="RunAsync"/>.</summary>
    /// <param name="call">The <see cref="ScriptPendingCall.Id"/>.</param>
    /// <param name="answer">The data that the call gives.</param>
    /// <exception cref="InvalidOperationException">There is no such call, or the program is running.</exception>
    public void Answer(int call, ScriptData answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Settle(new HostAnswer(call, answer, null));
    }

    /// <summary>Lets a deferred call fail; what of <paramref name="error"/> reaches the program is as for other functions.</summary>
    /// <param name="call">The <see cref="ScriptPendingCall.Id"/>.</param>
    /// <param name="error">Why: mostly a <see cref="ScriptErrorException"/>.</param>
    /// <exception cref="InvalidOperationException">There is no such call, or the program is running.</exception>
    public void Fail(int call, Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        Settle(new HostAnswer(call, null, error));
    }

    /// <summary>Writes the paused run as bytes. They hold the program's data as it is: treat them like it.</summary>
    /// <param name="key">Seals the state: only who knows the key can make one that <see cref="Restore"/> takes. Give one whenever others could alter it.</param>
    /// <returns>The state, for this version of the engine.</returns>
    /// <exception cref="InvalidOperationException">
    /// The run is not paused, or the program holds a function of the host that came in an answer and so has no place among the globals.
    /// </exception>
    public byte[] Save(ReadOnlySpan<byte> key = default)
    {
        if (!_run.CanSave) throw new InvalidOperationException("Only a paused run can be saved: after RunAsync gave null.");
        return StateFormat.Seal(_run.Save(), _program.Text, key);
    }

    /// <summary>Ends the run.</summary>
    public void Dispose() => _run.Dispose();

    private void Settle(HostAnswer answer)
    {
        RequireIdle();
        if (!_run.Answer(answer)) throw new InvalidOperationException($"No call with the id {answer.Call} waits for an answer: see PendingCalls.");
    }

    private void RequireIdle()
    {
        if (_run.IsRunning) throw new InvalidOperationException("The program is running: wait for RunAsync first.");
    }

    private static CodeBlock Compile(ScriptProgram program)
    {
        try
        {
            return program.Compile();
        }
        catch (CompileException error)
        {
            throw program.Refuse(error);
        }
    }
}

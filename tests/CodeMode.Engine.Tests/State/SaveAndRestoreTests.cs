namespace CodeMode.Engine.Tests.State;

/// <summary>Programs that are stopped at their calls, written as bytes, read back in a fresh engine and gone on with.</summary>
public sealed class SaveAndRestoreTests
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Titles() => [.. StatePrograms.Titles];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_program_that_was_saved_at_every_call_ends_as_one_that_was_not(string title)
    {
        var program = ScriptProgram.Parse(StatePrograms.Text(title));
        var expected = await new ScriptEngine().RunAsync(program, StateHost.Globals(isDeferred: false), StateHost.Options).AsTask().WaitAsync(s_hang);
        var (actual, pauses) = await RunAsync(title, saves: true, answersAll: true);
        Assert.True(pauses > 0);
        Assert.NotEqual(ScriptErrorKind.Internal, expected.Error?.Kind);
        Assert.Equal(Print(expected), Print(actual));
    }

    // One answer at a time lets a program meet other orders: compared with itself, not saved.
    [Theory]
    [MemberData(nameof(Titles))]
    public async Task The_same_holds_when_calls_are_answered_one_by_one(string title)
    {
        var (expected, _) = await RunAsync(title, saves: false, answersAll: false);
        var (actual, _) = await RunAsync(title, saves: true, answersAll: false);
        Assert.Equal(Print(expected), Print(actual));
    }

    private static async Task<(ScriptResult Result, int Pauses)> RunAsync(string title, bool saves, bool answersAll)
    {
        var execution = ScriptExecution.Start(ScriptProgram.Parse(StatePrograms.Text(title)), StateHost.Globals(isDeferred: true), StateHost.Options);
        for (var pauses = 0; ; pauses++)
        {
            var result = await execution.RunAsync().AsTask().WaitAsync(s_hang);
            if (result is not null) return (result, pauses);
            if (saves) execution = Move(execution, title);
            foreach (var call in answersAll ? execution.PendingCalls : execution.PendingCalls.Take(1)) StateHost.Answer(execution, call);
            if (saves) execution = Move(execution, title);
        }
    }

    private static ScriptExecution Move(ScriptExecution execution, string title)
    {
        var state = execution.Save();
        execution.Dispose();
        var restored = ScriptExecution.Restore(state, ScriptProgram.Parse(StatePrograms.Text(title)), StateHost.Globals(isDeferred: true), StateHost.Options);
        Assert.Equal(state, restored.Save());
        return restored;
    }

    // Fuel too: a run that was saved does just the work of one that was not.
    private static string Print(ScriptResult result) => string.Join(
        '\n',
        [
            result.Value is null ? "none" : ScriptRunner.ToJson(result.Value),
            $"{result.Error?.Kind} {result.Error?.Name} {result.Error?.Message} {result.Error?.Line}:{result.Error?.Column} {result.Error?.Stack}",
            .. result.Logs.Select(static line => line.ToString()),
            .. result.Warnings.Select(static warning => warning.ToString()),
            $"fuel {result.Usage.Fuel}",
        ]);
}

namespace CodeMode.EngineContract.Attacks;

/// <summary>Runs one attack on one engine and judges what came of it.</summary>
public static class AttackJudge
{
    /// <summary>The limits of every attack: 2 s and 64 MiB.</summary>
    public static ScriptLimits Limits { get; } = new() { CpuTime = TimeSpan.FromSeconds(2), WallTime = TimeSpan.FromSeconds(2), MemoryBytes = 64 << 20 };

    // Ten times what the limits say: an engine that needs so long did not stop the program.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    /// <summary>What went wrong, or <see langword="null"/>.</summary>
    public static async Task<string?> RunAsync(IScriptEngine engine, Attack attack)
    {
        if (!ScriptProgram.TryParse(attack.Code, out var program, out var diagnostic)) return Judge(attack, isStopped: true, diagnostic.Message);
        ScriptResult result;
        try
        {
            result = await Task.Run(async () => await engine.RunAsync(program, Globals(), new ScriptOptions { Limits = Limits })).WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            return $"was not stopped within {s_patience.TotalSeconds} s";
        }

        if (result.Error is not { } error) return Judge(attack, isStopped: false, DataText.Write(result.Value!));
        return error.Kind == ScriptErrorKind.Internal ? "the engine failed: " + error.Message : Judge(attack, isStopped: true, $"{error.Name}: {error.Message} {error.Stack}");
    }

    private static string? Judge(Attack attack, bool isStopped, string text)
    {
        if (!attack.IsEither && isStopped != attack.IsStopped) return $"should {(attack.IsStopped ? "be stopped" : "complete")}, but: {text[..Math.Min(text.Length, 200)]}";
        return attack.Forbidden.FirstOrDefault(part => text.Contains(part, StringComparison.Ordinal)) is { } shown ? $"shows '{shown}'" : null;
    }

    private static ScriptGlobals Globals() => new ScriptGlobals()
        .Add("host", ScriptFunction.CreateAsync("host", static async call =>
        {
            await Task.Delay(20, call.CancellationToken);
            return call.Arguments.Count > 0 ? call.Arguments[0] : ScriptData.Undefined;
        }))
        .Add("log", ScriptFunction.Create("log", static _ => ScriptData.Undefined));
}

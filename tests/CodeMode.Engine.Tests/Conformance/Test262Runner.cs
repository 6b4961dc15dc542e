namespace CodeMode.Engine.Tests.Conformance;

/// <summary>Runs one test and says why it failed, or null.</summary>
internal sealed class Test262Runner(Test262Harness harness)
{
    private static readonly ScriptOptions s_options = new()
    {
        Limits = new ScriptLimits { CpuTime = TimeSpan.FromSeconds(20), WallTime = TimeSpan.FromSeconds(40), MemoryBytes = 512 << 20 },
    };

    public async Task<string?> RunAsync(Test262Case test)
    {
        if (test.NegativePhase is "parse" or "early") return await RejectsAsync(test);
        if (!ScriptProgram.TryParse(harness.Compose(test), out var program, out var diagnostic)) return "SyntaxError: " + diagnostic.Message;
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, s_options);
        if (result.Error is { Kind: not ScriptErrorKind.Thrown } failure) return $"{failure.Kind}: {failure.Message}";
        if (result.Error is { } error) return $"{error.Name}: {error.Message}";
        return test.NegativeType is { } expected && result.Value!.Text != expected ? $"expected {expected}, got {result.Value.Text}" : null;
    }

    // A program that must not parse must not run either: some early errors are found by the compiler.
    private static async Task<string?> RejectsAsync(Test262Case test)
    {
        if (!ScriptProgram.TryParse(test.Text, out var program, out _)) return null;
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, s_options);
        return result.Error is { Name: "SyntaxError" } ? null : "accepted, but must be a SyntaxError";
    }
}

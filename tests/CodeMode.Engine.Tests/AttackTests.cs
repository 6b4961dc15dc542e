using System.Text.Json;

namespace CodeMode.Engine.Tests;

/// <summary>The attack corpus, when it stands beside the repository: every script ends as expected, within its limits.</summary>
public sealed class AttackTests
{
    private static readonly ScriptLimits s_limits = new()
    {
        CpuTime = TimeSpan.FromSeconds(2),
        WallTime = TimeSpan.FromSeconds(2),
        MemoryBytes = 64 << 20,
    };

    [Fact]
    public async Task Every_attack_ends_as_expected()
    {
        if (FindCorpus() is not { } path) return;
        var failures = new List<string>();
        foreach (var attack in JsonDocument.Parse(await File.ReadAllTextAsync(path)).RootElement.EnumerateArray())
        {
            if (await CheckAsync(attack) is { } failure) failures.Add($"{attack.GetProperty("id").GetString()}: {failure}");
        }

        Assert.Empty(failures);
    }

    private static async Task<string?> CheckAsync(JsonElement attack)
    {
        var code = attack.GetProperty("code").GetString()!;
        if (attack.TryGetProperty("returnAt", out var at) && at.ValueKind == JsonValueKind.Number) code = code.Insert(at.GetInt32(), "return ");
        var (stopped, text, isInternal) = await RunAsync(code);
        if (isInternal) return "the engine failed";
        var either = attack.TryGetProperty("either", out var e) && e.GetBoolean();
        if (!either && stopped != (attack.GetProperty("expected").GetString() == "stopped")) return $"expected {attack.GetProperty("expected")}, got {text}";
        if (!attack.TryGetProperty("resultMustNotContain", out var banned)) return null;
        foreach (var part in banned.EnumerateArray())
        {
            if (text.Contains(part.GetString()!, StringComparison.Ordinal)) return $"shows {part}";
        }

        return null;
    }

    private static async Task<(bool Stopped, string Text, bool IsInternal)> RunAsync(string code)
    {
        if (!ScriptProgram.TryParse(code, out var program, out var diagnostic)) return (true, diagnostic.Message, false);
        var globals = new ScriptGlobals()
            .Add("host", ScriptFunction.CreateAsync("host", async call =>
            {
                await Task.Delay(20, call.CancellationToken);
                return call.Arguments[0];
            }))
            .Add("log", ScriptFunction.Create("log", _ => ScriptData.Undefined));
        var result = await Task.Run(async () => await new ScriptEngine().RunAsync(program, globals, new ScriptOptions { Limits = s_limits }))
            .WaitAsync(TimeSpan.FromSeconds(30));
        return result.Error is { } error
            ? (true, $"{error.Name}: {error.Message} {error.Stack}", error.Kind == ScriptErrorKind.Internal)
            : (false, ScriptRunner.ToJson(result.Value!), false);
    }

    private static string? FindCorpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            foreach (var candidate in (string[])["shared/corpus/attacks.json", "../shared/corpus/attacks.json"])
            {
                var path = Path.GetFullPath(Path.Combine(folder.FullName, candidate));
                if (File.Exists(path)) return path;
            }
        }

        return null;
    }
}

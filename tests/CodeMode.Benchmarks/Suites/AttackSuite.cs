using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CodeMode.Benchmarks.Measuring;

namespace CodeMode.Benchmarks.Suites;

/// <summary>
/// The engine's attacks, and the corpus where it stands beside the repository: each in a process of its own (<c>codemode eval --batch</c>),
/// between two harmless programs. Says which took more than 2 s and 100 ms of processor time, or more than the limit and 64 MB above the process before.
/// </summary>
internal sealed class AttackSuite : ISuite
{
    private const string Harmless = "return [1, 2].map(x => x).length";
    private const int Limit = 64 << 20;
    private static readonly TimeSpan s_cpu = TimeSpan.FromSeconds(2);

    public string Name => "attacks";

    public async Task RunAsync(BenchmarkContext context)
    {
        var rows = new List<AttackOutcome>();
        foreach (var (id, code) in ReadOwn().Concat(ReadCorpus())) rows.Add(await RunAsync(id, code));
        var output = context.Output;
        output.WriteLine($"### {rows.Count} attacks, each in a process of its own\n\nTarget: 2 s and 100 ms of processor time, 128 MB above the process; no crash; the next program runs.\n");
        output.WriteLine("| | CPU | Memory | |\n|---|---:|---:|---|");
        foreach (var row in rows.OrderByDescending(static r => r.Cpu).Take(5).Union(rows.OrderByDescending(static r => r.Bytes).Take(5)).Union(rows.Where(static r => !r.IsFine)))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Id} | {row.Cpu.TotalSeconds:0.00} s | {row.Bytes / 1048576.0:0} MB | {(row.IsFine ? "" : row.GoesOn ? "over" : "broke")} |"));
        }

        output.WriteLine($"\n{rows.Count(static r => r.IsFine)} of {rows.Count} within.\n");
    }

    private static async Task<AttackOutcome> RunAsync(string id, string code)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CodeMode.Cli.dll"), "eval", "--batch"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        await AskAsync(process, Harmless);
        var (cpu, memory) = Look(process);
        await AskAsync(process, code);
        var (after, peak) = Look(process);
        var next = await AskAsync(process, Harmless);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await errors;
        return new AttackOutcome(id, after - cpu, peak - memory, next?.Contains("\"ok\":true", StringComparison.Ordinal) == true)
        {
            IsWithin = after - cpu <= s_cpu + TimeSpan.FromMilliseconds(100) && peak - memory <= 2L * Limit,
        };
    }

    private static async Task<string?> AskAsync(Process process, string code)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { id = 1, code, limits = new { cpuMs = s_cpu.TotalMilliseconds, wallMs = 60_000, memoryBytes = Limit } }));
            await process.StandardInput.FlushAsync();
            return await process.StandardOutput.ReadLineAsync();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static (TimeSpan Cpu, long Peak) Look(Process process)
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.PeakWorkingSet64);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    private static IEnumerable<(string Id, string Code)> ReadOwn()
    {
        using var stream = typeof(AttackSuite).Assembly.GetManifestResourceStream("attacks.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t', 2);
            yield return (parts[0], parts[1]);
        }
    }

    private static IEnumerable<(string Id, string Code)> ReadCorpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "corpus", "attacks.json");
            if (!File.Exists(path)) continue;
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var entry in document.RootElement.EnumerateArray())
            {
                var code = entry.GetProperty("code").GetString()!;
                if (entry.TryGetProperty("returnAt", out var at) && at.ValueKind == JsonValueKind.Number) code = code.Insert(at.GetInt32(), "return ");
                yield return (entry.GetProperty("id").GetString()!, code);
            }

            yield break;
        }
    }
}

using System.Text.Json;

namespace CodeMode.EngineContract.Attacks;

/// <summary>Every attack by its name: the kit's own, and the corpus in <c>shared/corpus</c> beside the repository where there is one.</summary>
public static class AttackSet
{
    /// <summary>The attacks.</summary>
    public static IReadOnlyDictionary<string, Attack> All { get; } = OwnAttacks.All.Concat(ReadCorpus()).ToDictionary(static attack => attack.Id);

    private static IEnumerable<Attack> ReadCorpus()
    {
        if (FindCorpus() is not { } path) yield break;
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var entry in document.RootElement.EnumerateArray())
        {
            var code = entry.GetProperty("code").GetString()!;
            if (entry.TryGetProperty("returnAt", out var at) && at.ValueKind == JsonValueKind.Number) code = code.Insert(at.GetInt32(), "return ");
            yield return new Attack(entry.GetProperty("id").GetString()!, code, entry.GetProperty("expected").GetString() == "stopped")
            {
                IsEither = entry.TryGetProperty("either", out var either) && either.GetBoolean(),
                Forbidden = entry.TryGetProperty("resultMustNotContain", out var banned) ? [.. banned.EnumerateArray().Select(static b => b.GetString()!)] : [],
            };
        }
    }

    private static string? FindCorpus()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "corpus", "attacks.json");
            if (File.Exists(path)) return path;
        }

        return null;
    }
}

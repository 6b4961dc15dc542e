using System.Collections.Concurrent;

namespace CodeMode.Engine.Tests.Conformance;

/// <summary>The language's own test suite. <c>CODEMODE_TEST262_ONLY</c> narrows it to paths that contain a text, and prints why each fails.</summary>
public sealed class Test262Tests
{
    [Test262Fact]
    public async Task The_suite_passes_but_for_what_the_list_explains()
    {
        var root = Test262FactAttribute.Folder!;
        var only = Environment.GetEnvironmentVariable("CODEMODE_TEST262_ONLY");
        var runner = new Test262Runner(new Test262Harness(root));
        var outcomes = new ConcurrentBag<Test262Outcome>();
        await Parallel.ForEachAsync(Paths(root, only), async (path, cancellation) =>
        {
            var test = Test262Frontmatter.Read(path, await File.ReadAllTextAsync(Path.Combine(root, "test", path), cancellation));
            if (Test262Scope.Includes(test)) outcomes.Add(new Test262Outcome(test, await Task.Run(() => runner.RunAsync(test), cancellation)));
        });

        var failed = outcomes.Where(static outcome => outcome.Failure is not null).OrderBy(static outcome => outcome.Test.Path, StringComparer.Ordinal).ToList();
        await File.WriteAllLinesAsync(Path.Combine(Path.GetTempPath(), "test262-failures.txt"), failed.Select(static outcome => $"{outcome.Test.Path}\t{outcome.Failure!.ReplaceLineEndings(" ")}"));
        if (only is null) Test262Results.Check(outcomes, failed);
        else Assert.True(failed.Count == 0, string.Join('\n', failed.Select(static outcome => $"{outcome.Test.Path}: {outcome.Failure}")));
    }

    private static IEnumerable<string> Paths(string root, string? only)
    {
        var folder = Path.Combine(root, "test");
        return Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => Test262Scope.Includes(path) && (only is null || path.Contains(only, StringComparison.Ordinal)));
    }
}

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CodeMode.Engine.Tests.Conformance;

/// <summary>The checked-in list of what fails and why: nothing else may fail. <c>CODEMODE_UPDATE_SNAPSHOTS=1</c> writes it anew.</summary>
internal static class Test262Results
{
    private const string Unexplained = "Not done yet";

    // The globals that agents' programs live on; together with language/ they are held to the higher target.
    private static readonly HashSet<string> s_everyday =
    [
        "language", "Object", "Function", "Array", "String", "Number", "Math", "BigInt", "Boolean", "Symbol", "Error", "NativeErrors", "AggregateError",
        "JSON", "Map", "Set", "Promise", "Iterator", "ArrayIteratorPrototype", "MapIteratorPrototype", "SetIteratorPrototype", "StringIteratorPrototype",
        "RegExpStringIteratorPrototype", "GeneratorPrototype", "AsyncGeneratorPrototype", "AsyncIteratorPrototype", "AsyncFromSyncIteratorPrototype", "RegExp", "Date",
    ];

    public static void Check(IReadOnlyCollection<Test262Outcome> outcomes, IReadOnlyList<Test262Outcome> failed)
    {
        var path = Path.Combine(Folder(), "failures.txt");
        if (Environment.GetEnvironmentVariable("CODEMODE_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(path, Write(outcomes, failed));
        var known = File.ReadLines(path).Where(static line => line.EndsWith(".js", StringComparison.Ordinal)).Select(static line => line.Trim()).ToHashSet();
        Assert.Empty(failed.Where(outcome => !known.Contains(outcome.Test.Path)).Select(static outcome => $"{outcome.Test.Path}: {outcome.Failure}"));
        var passing = outcomes.Where(outcome => outcome.Failure is null && known.Contains(outcome.Test.Path)).Select(static outcome => outcome.Test.Path);
        Assert.True(!passing.Any(), "These pass now; take them off the list:\n" + string.Join('\n', passing));
    }

    private static string Write(IReadOnlyCollection<Test262Outcome> outcomes, IReadOnlyList<Test262Outcome> failed)
    {
        var text = new StringBuilder("# test262, strict mode: what fails and why. Written by Test262Tests; see docs/engine.md.\n\n");
        text.Append(Rate("language/", outcomes.Where(static o => o.Test.Area == "language")));
        text.Append(Rate("everyday built-ins", outcomes.Where(static o => o.Test.Area != "language" && s_everyday.Contains(o.Test.Area))));
        text.Append(Rate("other built-ins", outcomes.Where(static o => !s_everyday.Contains(o.Test.Area))));
        text.Append('\n');
        foreach (var area in outcomes.GroupBy(static o => o.Test.Area).OrderBy(static g => g.Key, StringComparer.Ordinal)) text.Append(Rate(area.Key, area));
        var reasons = File.ReadLines(Path.Combine(Folder(), "reasons.txt")).Where(static line => line.Contains('\t', StringComparison.Ordinal)).Select(static line => line.Split('\t')).ToList();
        foreach (var group in failed.GroupBy(outcome => reasons.FirstOrDefault(r => outcome.Test.Path.Contains(r[0], StringComparison.Ordinal))?[1] ?? Unexplained))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key} ({group.Count()})\n");
            foreach (var outcome in group) text.Append(CultureInfo.InvariantCulture, $"{outcome.Test.Path}\n");
        }

        return text.ToString();
    }

    private static string Rate(string name, IEnumerable<Test262Outcome> outcomes)
    {
        var list = outcomes.ToList();
        var passed = list.Count(static outcome => outcome.Failure is null);
        return string.Create(CultureInfo.InvariantCulture, $"{name,-32} {passed,6} of {list.Count,6}   {100.0 * passed / Math.Max(1, list.Count):0.0} %\n");
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}

using System.Diagnostics;
using System.Text.Json;
using CodeMode.Documents;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>The hostile corpus: what its index says comes of each document.</summary>
public sealed class HostileDocumentTests
{
    // 2 s are asked for; a machine that tests has other work too. What is allocated in all is more than what is held at once.
    private static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(10);
    private const long MaxAllocated = 500_000_000;

    // Patterns are judged where they are matched; bytes are decoded where they are loaded; five thousand parameters are many, but sound.
    private static readonly string[] JudgedElsewhere = ["pattern-regex-bombs.json", "utf16le-bom.json", "params-5000.json"];

    [Fact]
    public void Each_document_has_the_outcome_that_is_expected()
    {
        if (Corpus.TryGetPath("hostile/index.json") is not { } index) return;
        using var entries = JsonDocument.Parse(File.ReadAllText(index));
        foreach (var entry in entries.RootElement.GetProperty("files").EnumerateArray())
        {
            var name = entry.GetProperty("file").GetString()!;
            if (JudgedElsewhere.Contains(name)) continue;
            var text = File.ReadAllText(Corpus.TryGetPath("hostile/" + name)!);
            var (clock, allocated) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
            var result = OpenApiReader.Read(new DocumentSet(name, text));
            if (result.Model is { } model) DeclarationEmitter.Emit(model);
            Assert.True(clock.Elapsed < HangGuard, name);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MaxAllocated, name);
            var outcome = result.Model is null ? "error" : result.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Warning) ? "warn" : "ok";
            var expected = entry.GetProperty("expect").GetString()!;
            // A warning more than the index asks for is no fault.
            Assert.True(expected.Contains(outcome, StringComparison.Ordinal) || (expected == "ok" && outcome == "warn"), $"{name}: expected {expected}, was {outcome}");
            Assert.Equal(result.Model is null, result.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error));
            Assert.All(result.Diagnostics, static d => Assert.True(d is { Line: > 0, Column: > 0, Message.Length: > 0 } && VisibleText.Clean(d.Message) == d.Message, d.Message));
        }
    }

    [Fact]
    public void Text_of_a_document_never_becomes_code()
    {
        foreach (var file in Corpus.GetDocuments("hostile").Append(RepositoryRoot.PathOf("tests/fixtures/injection.json")))
        {
            if (OpenApiReader.Read(File.ReadAllText(file)).Model is not { } model) continue;
            var declarations = DeclarationEmitter.Emit(model);
            Assert.False(HasCanaryAsToken(declarations), file);
            Assert.DoesNotContain(declarations, static c => c is '\u2028' or '\u2029' or '\u202E' or '\uFEFF' || (char.IsControl(c) && c != '\n'));
        }
    }

    [Fact]
    public void The_search_for_the_canary_can_find_it()
    {
        Assert.True(HasCanaryAsToken("/* x */ PWNED_CANARY();"));
        Assert.False(HasCanaryAsToken("/* PWNED_CANARY */ \"\\\" PWNED_CANARY\" PWNED_CANARY_ aPWNED_CANARY"));
    }

    // The declarations have double-quoted strings and block comments only.
    private static bool HasCanaryAsToken(string text)
    {
        var code = System.Text.RegularExpressions.Regex.Replace(text, @"/\*.*?\*/|""(?:[^""\\\n]|\\.)*""", " ", System.Text.RegularExpressions.RegexOptions.Singleline);
        return System.Text.RegularExpressions.Regex.IsMatch(code, @"\bPWNED_CANARY\b");
    }
}

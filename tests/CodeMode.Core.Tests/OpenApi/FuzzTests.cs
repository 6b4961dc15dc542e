using System.Diagnostics;
using System.Globalization;
using CodeMode.OpenApi;
using CodeMode.Tests.Shared;
using CodeMode.TypeScript;
using Xunit.Abstractions;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>
/// Mutated documents, read and emitted. <c>CODEMODE_FUZZ_COUNT</c> says how many, <c>CODEMODE_FUZZ_SEED</c> where a run that failed begins again.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper log)
{
    private const int MaxLength = 40_000;

    private static readonly TimeSpan HangGuard = TimeSpan.FromSeconds(10);
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "'", "\\", "\n", "\r\n", "\t", " ", "- ", "? ", ": ", "# ", "&a ", "*a", "!t ", "|\n", ">-\n", "---\n", "...\n", "<<: ",
        "\"$ref\":\"#\"", "\"$ref\":\"#/paths\"", "$ref: '#/components/schemas'", "null", "true", "-1e999", "0x1F", ".nan", "\0", "\uFEFF", "\u202E", "\uD800", "*/", "${", "\"allOf\":[{}]",
        "\"type\":[\"object\",\"null\"]", "\"nullable\":true", "\"enum\":[]", "\"in\":\"body\"", "\"swagger\":\"2.0\"", "\"openapi\":\"3.1.0\"", "__proto__", "{x}", "{{}}",
    ];

    [Fact]
    public void No_mutated_document_crashes_hangs_or_throws()
    {
        var (count, seed) = (Setting("CODEMODE_FUZZ_COUNT", 20_000), Setting("CODEMODE_FUZZ_SEED", Environment.TickCount & int.MaxValue));
        log.WriteLine($"CODEMODE_FUZZ_SEED={seed}");
        var documents = GetDocuments();
        Parallel.For(0, count, i =>
        {
            var text = Mutate(documents, new Random(seed + i));
            var clock = Stopwatch.StartNew();
            try
            {
                if (OpenApiReader.Read(text).Model is { } model) DeclarationEmitter.Emit(model);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"CODEMODE_FUZZ_SEED={seed + i} CODEMODE_FUZZ_COUNT=1 finds this in:\n{text}", exception);
            }

            Assert.True(clock.Elapsed < HangGuard, $"CODEMODE_FUZZ_SEED={seed + i} CODEMODE_FUZZ_COUNT=1 takes {clock.Elapsed}");
        });
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static List<string> GetDocuments() =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.PathOf("tests/fixtures")).Concat(Corpus.GetDocuments("openapi")).Concat(Corpus.GetDocuments("hostile"))
            .Order(StringComparer.Ordinal).Where(static file => new FileInfo(file).Length < MaxLength).Select(File.ReadAllText).Where(static text => text.Length > 0),
    ];

    private static string Mutate(List<string> documents, Random random)
    {
        var text = documents[random.Next(documents.Count)];
        for (var left = random.Next(1, 6); left > 0 && text.Length > 0; left--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - at);
            var other = documents[random.Next(documents.Count)];
            var from = random.Next(other.Length);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                2 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                3 => text.Insert(at, other.Substring(from, Math.Min(200, other.Length - from))),
                4 => text[..at],
                5 => text.Remove(at, 1).Insert(at, ((char)random.Next(1, 256)).ToString()),
                _ => text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)]),
            };
        }

        return text;
    }
}

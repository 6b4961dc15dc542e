using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>Code is broken most of the time while it is written: the analyzer must not fail on any of it.</summary>
public sealed class BrokenCodeTests
{
    [Fact]
    public async Task Code_with_pieces_missing_never_fails_the_analyzer()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var compilation = LibraryApp.Whole;
            foreach (var tree in LibraryApp.Whole.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0))
            {
                if (random.Next(3) > 0) continue;
                var tokens = (await tree.GetRootAsync()).DescendantTokens().ToList();
                var token = tokens[random.Next(tokens.Count)].Span;
                var text = (await tree.GetTextAsync()).Replace(token.Start, random.Next(2) == 0 ? token.Length : Math.Min(40, tree.Length - token.Start), "");
                compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
            }

            var failed = (await LibraryApp.AnalyzeAsync(compilation, LibraryApp.DocumentText)).Where(static d => d.Id == "AD0001");
            Assert.True(!failed.Any(), $"seed {seed}: {string.Join("\n", failed)}");
        }
    }
}

using System.Text.RegularExpressions;

namespace CodeMode.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of its fence, 1-based.</param>
/// <param name="Language">The word behind the fence, empty for none.</param>
/// <param name="Text">What stands in it.</param>
public sealed partial record CodeBlock(string Page, int Line, string Language, string Text)
{
    /// <summary>The blocks of a page in one language.</summary>
    public static IReadOnlyList<CodeBlock> Read(string page, string language)
    {
        var text = Repository.Read(page);
        return
        [
            .. from match in Fence().Matches(text)
               where match.Groups["language"].Value == language
               select new CodeBlock(page, text[..match.Index].Count(static c => c == '\n') + 1, language, match.Groups["text"].Value),
        ];
    }

    public override string ToString() => $"{Page}:{Line}";

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fence();
}

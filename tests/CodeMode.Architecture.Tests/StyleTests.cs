using System.Text.RegularExpressions;

namespace CodeMode.Architecture.Tests;

public partial class StyleTests
{
    private const int MaxLines = 400;

    /// <summary>Longer files, each with its reason.</summary>
    private static readonly Dictionary<string, string> s_longFiles = new()
    {
        ["src/CodeMode.Engine/Execution/Machine.Loop.cs"] = "the instruction loop: one switch over all opcodes is what makes it fast",
    };

    [Fact]
    public void Files_stay_below_400_lines()
    {
        var tooLong = from file in Repository.SourceFiles
                      let lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count()
                      where lines > MaxLines && !s_longFiles.ContainsKey(file)
                      select $"{file}: {lines} lines. Split it, or give the reason in {nameof(StyleTests)}.";
        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_list_of_long_files_is_true()
    {
        Assert.All(s_longFiles.Keys, file => Assert.True(
            File.Exists(Path.Combine(Repository.Root, file)) && File.ReadLines(Path.Combine(Repository.Root, file)).Count() > MaxLines,
            $"{file} is no longer long: take it off the list."));
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var left = from file in Repository.SourceFiles
                   from match in LeftForLater().Matches(Repository.Read(file))
                   select $"{file}: {match.Value}";
        Assert.Empty(left);
    }

    [Fact]
    public void A_file_holds_one_visible_type()
    {
        var several = from file in Repository.SourceFiles
                      let types = TopLevelType().Matches(Repository.Read(file)).Select(static m => m.Groups["name"].Value).Distinct().ToList()
                      where types.Count > 1
                      select $"{file}: {string.Join(", ", types)}";
        Assert.Empty(several);
    }

    [Fact]
    public void A_file_is_named_after_its_type()
    {
        var misnamed = from file in Repository.SourceFiles
                       let types = TopLevelType().Matches(Repository.Read(file)).Select(static m => m.Groups["name"].Value).Distinct().ToList()
                       where types.Count == 1 && Path.GetFileName(file).Split('.')[0] != types[0]
                       select $"{file} holds {types[0]}";
        Assert.Empty(misnamed);
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException", RegexOptions.ExplicitCapture)]
    private static partial Regex LeftForLater();

    [GeneratedRegex(
        @"^(public|internal)?\s*((static|sealed|abstract|partial|readonly|ref|unsafe|file)\s+)*(class|struct|interface|enum|record(\s+struct|\s+class)?)\s+(?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelType();
}

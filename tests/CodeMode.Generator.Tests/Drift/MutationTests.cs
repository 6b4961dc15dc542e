namespace CodeMode.Generator.Tests.Drift;

/// <summary>One change at a time of an app whose document is true: each gives its own diagnostic, under the right text, and nothing else.</summary>
public sealed class MutationTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, MutationTable.Rows.Count)];

    [Fact]
    public async Task A_true_document_is_not_complained_about() => Assert.Empty((await LibraryApp.FindDriftAsync()).Select(static d => d.ToString()));

    [Fact]
    public void There_are_enough_of_them() => Assert.True(MutationTable.Rows.Count >= 120, $"{MutationTable.Rows.Count}");

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_change_gives_its_own_diagnostic_and_nothing_else(int row)
    {
        var (id, squiggle, mutation) = MutationTable.Rows[row];
        var (compilation, document) = LibraryApp.Change(mutation);
        var found = await LibraryApp.FindDriftAsync(compilation, document);
        Assert.True(found.Length == 1, $"{mutation.Name}: expected {id}, found {found.Length}\n" + string.Join("\n", found.Select(static d => d.ToString())));
        Assert.True(found[0].Id == id, $"{mutation.Name}: expected {id}, found {found[0]}");
        var text = found[0].Location.IsInSource ? found[0].Location.SourceTree!.ToString() : document;
        Assert.Equal(squiggle, text.Substring(found[0].Location.SourceSpan.Start, found[0].Location.SourceSpan.Length));
    }
}

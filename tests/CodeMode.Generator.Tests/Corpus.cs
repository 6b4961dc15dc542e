namespace CodeMode.Generator.Tests;

/// <summary>The folder of real documents beside the repository, where there is one.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var corpus = Path.Combine(folder.FullName, "shared", "corpus", "openapi");
            if (Directory.Exists(corpus)) return corpus;
        }

        return null;
    }
}

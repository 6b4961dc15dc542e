namespace CodeMode.Docs.Tests;

/// <summary>Where the pages stand.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeMode.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CodeMode.sln was not found above the tests.");
    }
}

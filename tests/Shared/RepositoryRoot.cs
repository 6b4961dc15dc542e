namespace CodeMode.Tests.Shared;

/// <summary>Finds files of the repository.</summary>
static class RepositoryRoot
{
    static readonly string _root = Find();

    public static string PathOf(string relativePath) => Path.GetFullPath(Path.Combine(_root, relativePath));

    static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeMode.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No CodeMode.sln above {AppContext.BaseDirectory}.");
        return folder;
    }
}

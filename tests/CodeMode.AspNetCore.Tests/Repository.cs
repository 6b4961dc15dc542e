namespace CodeMode.AspNetCore.Tests;

/// <summary>Finds files of the repository.</summary>
static class Repository
{
    static readonly string _root = FindRoot();

    public static string PathOf(string relativePath) => Path.Combine(_root, relativePath);

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CodeMode.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No CodeMode.sln above {AppContext.BaseDirectory}.");
        return folder;
    }
}

namespace CodeMode.Benchmarks;

/// <summary>Large documents, from the corpus that stands beside the repository.</summary>
internal static class LargeDocument
{
    private const string Folder = "shared/corpus/openapi";

    /// <summary>The path of one; GitHub's when none is named.</summary>
    public static string Find(string name = "github-api-3.0.json") =>
        FindAbove($"{Folder}/{name}") ?? throw new FileNotFoundException($"No {Folder}/{name} in any folder above: give a document with --document path.");

    /// <summary>The path of a script that the tests install from npm.</summary>
    public static string FindNodeTool(string name) =>
        FindAbove("tests/node/node_modules/" + name) ?? throw new FileNotFoundException($"No {name}: run npm ci in tests/node.");

    private static string? FindAbove(string relativePath)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relativePath);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}

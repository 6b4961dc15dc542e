namespace CodeMode.Benchmarks;

/// <summary>GitHub's document, from the corpus that stands beside the repository.</summary>
internal static class LargeDocument
{
    private const string RelativePath = "shared/corpus/openapi/github-api-3.0.json";

    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, RelativePath);
            if (File.Exists(path)) return path;
        }
        throw new FileNotFoundException($"No {RelativePath} in any folder above: give a document with --document path.");
    }
}

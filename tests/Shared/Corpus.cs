namespace CodeMode.Tests.Shared;

/// <summary>Real and hostile documents beside the repository, in <c>../shared/corpus</c>; where they are missing, tests over them have nothing to do.</summary>
static class Corpus
{
    static readonly string? _folder = Find();

    /// <summary>The documents of a part of the corpus: <c>openapi</c> or <c>hostile</c>.</summary>
    public static IEnumerable<string> GetDocuments(string part) => GetJsonDocuments(part).Concat(GetYamlDocuments(part));

    /// <summary>Those that are JSON, or say so.</summary>
    public static IEnumerable<string> GetJsonDocuments(string part) =>
        GetFiles(part, "*.json").Where(static file => Path.GetFileName(file) != "index.json");

    /// <summary>Those that are YAML.</summary>
    public static IEnumerable<string> GetYamlDocuments(string part) => GetFiles(part, "*.yaml");

    /// <summary>The path of a file of the corpus, or null where there is none.</summary>
    public static string? TryGetPath(string relativePath) =>
        _folder is not null && Path.Combine(_folder, relativePath) is var path && File.Exists(path) ? path : null;

    static IEnumerable<string> GetFiles(string part, string pattern) =>
        _folder is null ? [] : Directory.EnumerateFiles(Path.Combine(_folder, part), pattern).Order(StringComparer.Ordinal);

    static string? Find()
    {
        for (var folder = Path.GetDirectoryName(RepositoryRoot.PathOf(".")); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var corpus = Path.Combine(folder, "shared", "corpus");
            if (Directory.Exists(corpus)) return corpus;
        }

        return null;
    }
}

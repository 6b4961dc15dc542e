namespace CodeMode.Architecture.Tests;

/// <summary>Where the sources stand.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The product's own C# files: no tests, no build output.</summary>
    public static IEnumerable<string> SourceFiles =>
        from folder in (string[])["src", "generator", "sample-api"]
        let path = Path.Combine(Root, folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !relative.Contains("/obj/", StringComparison.Ordinal) && !relative.Contains("/bin/", StringComparison.Ordinal)
        orderby relative
        select relative;

    public static IEnumerable<string> Projects =>
        from folder in (string[])["src", "generator"]
        from file in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
        orderby file
        select file;

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CodeMode.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("CodeMode.sln was not found above the tests.");
    }
}

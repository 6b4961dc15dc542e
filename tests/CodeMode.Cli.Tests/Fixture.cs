namespace CodeMode.Cli.Tests;

/// <summary>Files the tests work on.</summary>
internal static class Fixture
{
    /// <summary>A document of three operations in two groups.</summary>
    public static string Pets { get; } = Find("pets.json");

    public static string Find(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    /// <summary>A file of its own that goes away with the test run's temporary folder.</summary>
    public static string Write(string name, string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("codemode-cli-").FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}

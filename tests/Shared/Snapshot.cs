using System.Runtime.CompilerServices;

namespace CodeMode.Tests.Shared;

/// <summary>Compares text with a checked-in file beside the test; <c>CODEMODE_UPDATE_SNAPSHOTS=1</c> writes the files anew.</summary>
static class Snapshot
{
    const string UpdateVariable = "CODEMODE_UPDATE_SNAPSHOTS";

    /// <summary>Fails with the first difference when <paramref name="actual"/> is not what the file says.</summary>
    /// <param name="actual">What the code under test gave.</param>
    /// <param name="name">The file is <c>Snapshots/{name}.verified.txt</c> beside the calling test.</param>
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name + ".verified.txt");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"There is no snapshot '{name}'. Write it with {UpdateVariable}=1 and read it before you commit it.");
        var expected = File.ReadAllText(file);
        if (expected != actual) Assert.Fail(Describe(name, expected.Split('\n'), actual.Split('\n')));
    }

    static string Describe(string name, string[] expected, string[] actual)
    {
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line]) line++;
        return $"""
            '{name}' differs from its snapshot at line {line + 1}. If the change is wanted: {UpdateVariable}=1 dotnet test
            expected: {(line < expected.Length ? expected[line] : "(end)")}
            actual:   {(line < actual.Length ? actual[line] : "(end)")}
            """;
    }
}

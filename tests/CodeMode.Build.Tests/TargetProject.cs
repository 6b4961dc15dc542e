using CodeMode.Tests.Shared;

namespace CodeMode.Build.Tests;

/// <summary>A project of nothing but the targets that ship, in a folder of its own.</summary>
internal sealed class TargetProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codemode-build-").FullName;

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>Runs a target over the given items.</summary>
    public string Run(string target, string items, bool succeeds = true)
    {
        var here = AppContext.BaseDirectory;
        var project = $"""
            <Project>
              <Import Project="{here}build/CodeMode.props" />
              <PropertyGroup><CodeModeTasks>{here}CodeMode.Build.dll</CodeModeTasks></PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="{here}build/CodeMode.targets" />
              <Target Name="PrepareForBuild" />
              <Target Name="CoreCompile"><Message Importance="high" Text="@(AdditionalFiles->'%(Filename)%(Extension) of %(CodeModeApiBaseline) %(CodeModeBaseline)')" /></Target>
            </Project>
            """;
        Write("test.proj", project);
        var (exitCode, log) = DotnetCommand.Run(_folder, "msbuild", "test.proj", "-t:" + target, "-v:n", "-nologo");
        Assert.True(exitCode == (succeeds ? 0 : 1), log);
        return log;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

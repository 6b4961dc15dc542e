using System.IO.Compression;

namespace CodeMode.Package.Tests;

[Collection("packages")]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void The_package_holds_library_generator_task_and_build_files_and_nothing_else()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(packages.Feed, "CodeMode.0.*.nupkg").Single());
        var files = package.Entries.Select(static e => e.FullName)
            .Where(static f => !f.StartsWith("_rels/", StringComparison.Ordinal) && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CodeMode.nuspec",
                "analyzers/dotnet/cs/CodeMode.CodeFixes.dll",
                "analyzers/dotnet/cs/CodeMode.Generator.dll",
                "build/CodeMode.props", "build/CodeMode.targets", "buildTransitive/CodeMode.props", "buildTransitive/CodeMode.targets",
                "lib/net10.0/CodeMode.Core.dll", "lib/net10.0/CodeMode.Core.xml", "lib/net10.0/CodeMode.Engine.dll", "lib/net10.0/CodeMode.Engine.xml",
                "lib/net10.0/CodeMode.dll", "lib/net10.0/CodeMode.xml",
                "tasks/netstandard2.0/CodeMode.Build.dll",
            ],
            files);
    }

    [Fact]
    public void The_package_of_the_second_engine_depends_on_Jint_and_ships_none_of_it()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(packages.Feed, "CodeMode.Jint.*.nupkg").Single());
        using var reader = new StreamReader(package.GetEntry("CodeMode.Jint.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();
        Assert.Contains("<dependency id=\"Jint\" version=\"4.17.0\" />", nuspec, StringComparison.Ordinal);
        Assert.Contains("<dependency id=\"CodeMode\" version=\"0.1.0\" />", nuspec, StringComparison.Ordinal);
        Assert.Equal(
            ["lib/net10.0/CodeMode.Jint.dll", "lib/net10.0/CodeMode.Jint.xml"],
            package.Entries.Select(static e => e.FullName).Where(static f => f.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_library_depends_on_what_a_clean_machine_restores()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(packages.Feed, "CodeMode.0.*.nupkg").Single());
        using var reader = new StreamReader(package.GetEntry("CodeMode.nuspec")!.Open());
        var nuspec = reader.ReadToEnd();
        Assert.Contains("<dependency id=\"ModelContextProtocol\"", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency id=\"CodeMode.Core\"", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency id=\"CodeMode.Engine\"", nuspec, StringComparison.Ordinal);
    }
}

using System.Reflection;
using CodeMode.Tests.Shared;

namespace CodeMode.Package.Tests;

/// <summary>The packages, packed once into a folder that serves as a feed.</summary>
public sealed class PackedPackages : IDisposable
{
    public PackedPackages()
    {
        foreach (var project in new[] { "CodeMode", "CodeMode.AspNetCore", "CodeMode.Jint" })
        {
            // Without BuildProjectReferences=false, --no-build fails with NETSDK1085.
            var (exitCode, log) = DotnetCommand.Run(
                RepositoryRoot.PathOf("src/" + project), "pack", "-c", Configuration, "--no-build", "-p:BuildProjectReferences=false", "-o", Feed);
            Assert.True(exitCode == 0, log);
        }
    }

    /// <summary>What this run was built as.</summary>
    public static string Configuration { get; } =
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "Configuration").Value!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("codemode-package-").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>A package folder of the test's own: the user-wide one may hold an older package of the same version.</summary>
    public string Cache => Path.Combine(Folder, "cache");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

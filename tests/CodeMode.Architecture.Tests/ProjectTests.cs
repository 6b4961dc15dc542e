using System.Xml.Linq;

namespace CodeMode.Architecture.Tests;

public class ProjectTests
{
    /// <summary>DESIGN §3: AspNetCore, Jint, Cli → CodeMode → Engine → Core; generator and build task link Core's source.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["CodeMode.Core"] = [],
        ["CodeMode.Engine"] = ["CodeMode.Core"],
        ["CodeMode"] = ["CodeMode.Core", "CodeMode.Engine"],
        ["CodeMode.AspNetCore"] = ["CodeMode", "CodeMode.Core", "CodeMode.Engine"],
        ["CodeMode.Cli"] = ["CodeMode.AspNetCore", "CodeMode", "CodeMode.Core", "CodeMode.Engine"],
        ["CodeMode.CodeFixes"] = [],
        ["CodeMode.Jint"] = ["CodeMode", "CodeMode.Core", "CodeMode.Engine"],
        ["CodeMode.Generator"] = [],
        ["CodeMode.Build"] = [],
    };

    [Fact]
    public void Projects_reference_downwards_only()
    {
        foreach (var project in Repository.Projects)
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.True(s_allowed.TryGetValue(name, out var allowed), $"Say in {nameof(ProjectTests)} what {name} may reference.");
            Assert.All(References(project), reference => Assert.True(
                allowed!.Contains(reference), $"{name} must not reference {reference}: generator and runtime never meet, and nothing points up."));
        }
    }

    [Fact]
    public void Core_and_the_engine_need_no_package_at_run_time()
    {
        foreach (var project in Repository.Projects.Where(static p => p.Contains("CodeMode.Core", StringComparison.Ordinal) || p.Contains("CodeMode.Engine", StringComparison.Ordinal)))
        {
            var packages = XDocument.Load(project).Descendants("PackageReference")
                .Where(static p => (string?)p.Attribute("PrivateAssets") != "all").Select(static p => (string?)p.Attribute("Include"));
            Assert.Empty(packages);
        }
    }

    /// <summary>References to assemblies; one that only orders the build or packs a file is none.</summary>
    private static IEnumerable<string> References(string project) =>
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        where (string?)reference.Attribute("ReferenceOutputAssembly") != "false"
        select Path.GetFileNameWithoutExtension(((string?)reference.Attribute("Include"))!.Replace('\\', '/'));
}

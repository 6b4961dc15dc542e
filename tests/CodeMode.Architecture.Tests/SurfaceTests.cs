using System.Reflection;
using CodeMode.Architecture.Tests.Surface;
using CodeMode.Engine;
using CodeMode.Model;
using Microsoft.AspNetCore.Builder;

namespace CodeMode.Architecture.Tests;

public class SurfaceTests
{
    public static TheoryData<Type> Assemblies =>
    [
        typeof(ApiModel), typeof(ScriptEngine), typeof(CodeModeRunner), typeof(CodeModeEndpointRouteBuilderExtensions),
        typeof(CodeModeJintExtensions),
    ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_public_surface_is_the_one_that_was_agreed(Type inAssembly)
    {
        var assembly = inAssembly.Assembly;
        var file = Path.Combine(Repository.Root, "tests", "CodeMode.Architecture.Tests", "Surface", assembly.GetName().Name + ".txt");
        var actual = PublicSurface.Print(assembly);
        if (Environment.GetEnvironmentVariable("CODEMODE_UPDATE_SNAPSHOTS") == "1") File.WriteAllText(file, actual);

        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(actual == expected, Explain(assembly, expected, actual));
    }

    [Fact]
    public void A_change_of_a_signature_shows()
    {
        var surface = PublicSurface.Print(typeof(SurfaceTests).Assembly);

        Assert.Contains("class CodeMode.Architecture.Tests.SurfaceTests\n", surface, StringComparison.Ordinal);
        Assert.Contains("  void The_public_surface_is_the_one_that_was_agreed(Type inAssembly)\n", surface, StringComparison.Ordinal);
    }

    private static string Explain(Assembly assembly, string expected, string actual)
    {
        var gone = expected.Split('\n').Except(actual.Split('\n')).Select(static line => "- " + line.Trim());
        var added = actual.Split('\n').Except(expected.Split('\n')).Select(static line => "+ " + line.Trim());
        return $"The public surface of {assembly.GetName().Name} changed. If that is wanted: CODEMODE_UPDATE_SNAPSHOTS=1 dotnet test tests/CodeMode.Architecture.Tests\n"
            + string.Join('\n', gone.Concat(added).Take(60));
    }
}

using CodeMode.Architecture.Tests.Metadata;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Architecture.Tests;

public class LayerTests
{
    [Fact]
    public void Core_keeps_its_directions() => AssertKept(typeof(ApiModel), LayerRules.Core);

    [Fact]
    public void The_engine_keeps_its_directions() => AssertKept(typeof(ScriptEngine), LayerRules.Engine);

    [Fact]
    public void The_library_keeps_its_directions() => AssertKept(typeof(IOperationInvoker), LayerRules.Library);

    [Fact]
    public void Other_engines_keep_their_directions() => AssertKept(typeof(CodeModeJintExtensions), LayerRules.Jint);

    [Fact]
    public void A_planted_violation_is_found_and_the_sentence_is_printed()
    {
        var references = AssemblyReferences.Read(typeof(LayerTests).Assembly.Location);
        var rule = new LayerRule("Model knows nothing of OpenApi.", "Planted.Model", "Planted");

        var found = rule.Describe(references);

        Assert.StartsWith("Model knows nothing of OpenApi.\n", found, StringComparison.Ordinal);
        Assert.Contains("Planted.Model.UsesInBody uses Planted.OpenApi.Reader", found, StringComparison.Ordinal);
        Assert.Contains("Planted.Model.UsesInSignature uses Planted.OpenApi.Reader", found, StringComparison.Ordinal);
        Assert.Contains("Planted.Model.UsesInAsyncLambda uses Planted.OpenApi.Reader", found, StringComparison.Ordinal);
        Assert.DoesNotContain("Planted.Model.Innocent", found, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_allowed_is_not_reported()
    {
        var references = AssemblyReferences.Read(typeof(LayerTests).Assembly.Location);

        Assert.Equal("", new LayerRule("", "Planted.Model", "Planted", "Planted.OpenApi").Describe(references));
    }

    private static void AssertKept(Type inAssembly, IEnumerable<LayerRule> rules)
    {
        var references = AssemblyReferences.Read(inAssembly.Assembly.Location);
        Assert.NotEmpty(references);
        var broken = rules.Select(rule => rule.Describe(references)).Where(static text => text.Length > 0).ToList();
        Assert.True(broken.Count == 0, string.Join("\n\n", broken));
    }
}

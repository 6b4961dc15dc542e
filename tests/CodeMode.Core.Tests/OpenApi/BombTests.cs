using System.Globalization;
using System.Text.RegularExpressions;
using CodeMode.OpenApi;
using CodeMode.TypeScript;

namespace CodeMode.Core.Tests.OpenApi;

/// <summary>Small documents that grow without end when what they refer to is put where they refer to it.</summary>
public sealed class BombTests
{
    private const int Levels = 40;
    private const int Width = 9;

    [Theory]
    [InlineData("properties")]
    [InlineData("items")]
    [InlineData("allOf")]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    [InlineData("prefixItems")]
    public void References_are_names_however_often_they_are_followed(string keyword)
    {
        var schemas = string.Join(",", Enumerable.Range(0, Levels).Select(level => $"\"L{level}\":{Level(keyword, level)}"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Reading.Schema("""{"$ref":"#/components/schemas/L0"}""", $"{{{schemas},\"L{Levels}\":{{\"type\":\"string\"}}}}");
        var text = DeclarationEmitter.Emit(result.Model!);
        Assert.InRange(text.Length, 1, 100_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000_000);
        Assert.Contains("L39", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_items_that_lead_to_each_other_stop()
    {
        var paths = string.Join(",", Enumerable.Range(0, 500).Select(static i => $"\"/p{i}\":{{\"$ref\":\"#/paths/~1p{(i + 1) % 500}\"}}"));
        var result = Reading.Paths($"{{{paths}}}");
        Assert.Empty(result.Model!.Operations);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Aliases_of_YAML_end_at_a_budget_with_a_place()
    {
        var lines = Enumerable.Range(1, 30).Select(static i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", Width))}]");
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = OpenApiReader.Read("openapi: 3.1.0\nx-a0: &a0 [x]\n" + string.Join('\n', lines));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Null(result.Model);
        Assert.Contains("aliases up to here", diagnostic.Message, StringComparison.Ordinal);
        Assert.InRange(diagnostic.Line, 3, 33);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void A_long_chain_of_names_is_no_long_chain_in_the_declarations()
    {
        const int count = 3_000;
        var schemas = string.Join(",", Enumerable.Range(0, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"\"A{i}\":{(i == count - 1 ? """{"type":"string"}""" : $$"""{"$ref":"#/components/schemas/A{{i + 1}}"}""")}")));
        var text = DeclarationEmitter.Emit(Reading.Schema("""{"$ref":"#/components/schemas/A0"}""", $"{{{schemas}}}").Model!);
        var targets = Regex.Matches(text, @"type (A\d+) = (\w+);").ToDictionary(static match => match.Groups[1].Value, static match => match.Groups[2].Value);
        Assert.Equal(count, targets.Count);
        var names = 0;
        for (var name = "A0"; targets.TryGetValue(name, out var next); name = next) names++;
        Assert.InRange(names, 2, 300);
    }

    private static string Level(string keyword, int level)
    {
        var next = $$"""{"$ref":"#/components/schemas/L{{level + 1}}"}""";
        var named = "{" + string.Join(",", Enumerable.Range(0, Width).Select(i => $"\"p{i}\":{next}")) + "}";
        var list = "[" + string.Join(",", Enumerable.Repeat(next, Width)) + "]";
        return keyword switch
        {
            "items" => $$"""{"type":"array","items":{"type":"object","properties":{{named}} } }""",
            "properties" => $$"""{"type":"object","properties":{{named}} }""",
            _ => $$"""{"{{keyword}}":{{list}} }""",
        };
    }
}

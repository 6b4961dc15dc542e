using System.Text.Json;
using CodeMode.Documents;
using CodeMode.Tests.Shared;

namespace CodeMode.Core.Tests.Documents;

/// <summary>The YAML test suite, https://github.com/yaml/yaml-test-suite.</summary>
public sealed class YamlSuiteTests
{
    // Read differently on purpose. An OpenAPI document is not empty; what cannot be misread is read.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["5LLU"] = "empty lines may hold more blanks than the text below is indented",
        ["S98Z"] = "the same",
        ["W9L4"] = "the same",
        ["DK95/1"] = "quoted text may go on in a line that is indented too little, as in documents of large vendors",
        ["QB6E"] = "the same",
        ["DK95/7"] = "an empty document is refused",
        ["MUS6/2"] = "the same",
        ["Y79Y/0"] = "a line of blanks alone is an empty line",
        ["Y79Y/3"] = "tabs may indent what stands in brackets, as in JSON",
    };

    [Fact]
    public async Task Every_case_is_read_or_refused_as_the_suite_says()
    {
        var output = await Node.RunAsync("yaml-suite.mjs", []);
        Assert.True(output.ExitCode == 0, output.Error);
        using var suite = JsonDocument.Parse(output.Output);
        var wrong = suite.RootElement.EnumerateArray().Select(Judge).OfType<(string Id, string Message)>().ToList();
        Assert.Equal("", string.Join("\n\n", wrong.Where(static fault => !Exceptions.ContainsKey(fault.Id)).Select(static fault => fault.Id + ": " + fault.Message)));
        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), wrong.Select(static fault => fault.Id).Where(Exceptions.ContainsKey).Order(StringComparer.Ordinal));
        Assert.True(suite.RootElement.GetArrayLength() > 350);
    }

    private static (string Id, string Message)? Judge(JsonElement test)
    {
        var (id, yaml) = (test.GetProperty("id").GetString()!, test.GetProperty("yaml").GetString()!);
        var tree = YamlReader.Read(yaml, out var error);
        if (test.GetProperty("fail").GetBoolean()) return tree is null ? null : (id, "should be refused\n" + yaml);
        if (test.GetProperty("documents").GetInt32() != 1) return tree is null ? null : (id, "is no single document\n" + yaml);
        // What cannot be said in JSON: mappings and sequences as keys.
        if (test.GetProperty("json").GetString() is not { Length: > 0 } json) return null;
        if (tree is null) return (id, $"{error}\n{yaml}");
        using var expected = JsonDocument.Parse(json);
        return JsonElement.DeepEquals(expected.RootElement, JsonElement.Parse(JsonText.Compact(tree.Root)))
            ? null
            : (id, $"{JsonText.Compact(tree.Root)} instead of {json}\n{yaml}");
    }
}

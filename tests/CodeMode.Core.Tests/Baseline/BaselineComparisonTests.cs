using CodeMode.Baseline;

namespace CodeMode.Core.Tests.Baseline;

/// <summary>What breaks callers, and what does not: arguments may take more, results may hold more.</summary>
public sealed class BaselineComparisonTests
{
    private const string Text = """{"type":"string"}""";
    private const string Number = """{"type":"number"}""";

    [Theory]
    [InlineData(Text, Text, "")]
    [InlineData(Text, """{"type":["string","null"]}""", "")]
    [InlineData(Text, """{"type":["string","integer"]}""", "")]
    [InlineData(Text, "{}", "")]
    [InlineData("""{"type":"integer"}""", Number, "")]
    [InlineData("""{"enum":["a"]}""", """{"enum":["a","b"]}""", "")]
    [InlineData("""{"enum":["a"]}""", Text, "")]
    [InlineData("""{"enum":[true]}""", """{"type":"boolean"}""", "")]
    [InlineData("""{"type":"boolean"}""", """{"enum":[true,false]}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", "")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"string"}]}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","additionalProperties":{"type":"string"}}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""",
        """{"allOf":[{"type":"object","properties":{"b":{"type":"string"}}},{"type":"object","properties":{"a":{"type":"string"}}}]}""", "")]
    [InlineData(Text, Number, "CMODE2063 'body' was string and is number now")]
    [InlineData("""{"type":["string","null"]}""", Text, "CMODE2063 'body' no longer takes null")]
    [InlineData("{}", Text, "CMODE2063 'body' was unknown and is string now")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a"]}""", "CMODE2063 'body' no longer takes \"b\"")]
    [InlineData("""{"type":"boolean"}""", """{"enum":[true]}""", "CMODE2063 'body' no longer takes false")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", """{"type":"array","items":{"type":"number"}}""", "CMODE2063 'body[]' was string and is number now")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "CMODE2062 'body.b' is no longer taken")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", "CMODE2064 'body.a' must be given now")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","required":["b"],"properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", "CMODE2064 'body.b' is new and must be given")]
    [InlineData("""{"type":"object","properties":{"X-a":{"type":"object","properties":{"b":{"type":"string"}}}}}""",
        """{"type":"object","properties":{"X-a":{"type":"object","properties":{"b":{"type":"number"}}}}}""", "CMODE2063 'body[\"X-a\"].b' was string and is number now")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "CMODE2063 'body' no longer takes properties that are not declared")]
    [InlineData("""{"type":"array","prefixItems":[{"type":"string"}],"items":false,"minItems":1}""", """{"type":"array","prefixItems":[{"type":"number"}],"items":false,"minItems":1}""",
        "CMODE2063 'body[0]' was string and is number now")]
    public void Arguments(string before, string now, string expected) => Assert.Equal(expected, Compare(Body(before), Body(now)));

    [Theory]
    [InlineData(Text, Text, "")]
    [InlineData("""{"type":["string","null"]}""", Text, "")]
    [InlineData("{}", Text, "")]
    [InlineData("""{"enum":["a","b"]}""", """{"enum":["a"]}""", "")]
    [InlineData(Text, """{"enum":["a"]}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", "")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", "")]
    [InlineData("""{"type":"object","additionalProperties":true}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "")]
    [InlineData("""{"oneOf":[{"type":"object","properties":{"a":{"type":"string"}}},{"type":"string"}]}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "")]
    [InlineData(Text, Number, "CMODE2066 'result' was string and is number now")]
    [InlineData(Text, """{"type":["string","null"]}""", "CMODE2066 'result' can be null now")]
    [InlineData(Text, "{}", "CMODE2066 'result' was string and is unknown now")]
    [InlineData("""{"enum":["a"]}""", """{"enum":["a","b"]}""", "CMODE2066 'result' can be \"b\" now")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}}}""", """{"type":"object","properties":{"b":{"type":"string"}}}""", "CMODE2065 'result.a' is gone")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", """{"type":"object","properties":{"a":{"type":"string"}}}""", "CMODE2065 'result.a' may be missing now")]
    [InlineData("""{"type":"array","items":{"type":"object","properties":{"a":{"type":"string"}}}}""",
        """{"type":"array","items":{"type":"object","properties":{"a":{"type":["string","null"]}}}}""", "CMODE2066 'result[].a' can be null now")]
    [InlineData("""{"type":"object","additionalProperties":{"type":"string"}}""", """{"type":"object","additionalProperties":{"type":"number"}}""", "CMODE2066 'result[…]' was string and is number now")]
    public void Results(string before, string now, string expected) => Assert.Equal(expected, Compare(Result(before), Result(now)));

    [Fact]
    public void A_result_where_there_was_none_breaks_nobody_and_the_reverse_does()
    {
        const string none = """{"/x":{"get":{"operationId":"f","tags":["x"],"responses":{"204":{"description":""}}}}}""";
        Assert.Equal("", Compare(none, Result(Text)));
        Assert.Equal("CMODE2066 'result' was string and is void now", Compare(Result(Text), none));
    }

    [Theory]
    [InlineData("id", "key", "CMODE2062 'id' is no longer taken, CMODE2064 'key' is new and must be given")]
    [InlineData("id", "id", "")]
    public void A_renamed_parameter_of_the_path_is_another_argument(string before, string now, string expected) =>
        Assert.Equal(expected, Compare(Path("get", $"/x/{{{before}}}", "f", before), Path("get", $"/x/{{{now}}}", "f", now)));

    [Fact]
    public void Operations_that_are_gone_renamed_moved_or_new_are_told_apart()
    {
        Assert.Equal("CMODE2060 'GET /x' (x.f) is no longer in the document, CMODE2068 'GET /y' (x.g) is not in the baseline yet", Compare(Path("get", "/x", "f"), Path("get", "/y", "g")));
        Assert.Equal("CMODE2061 'GET /x' was x.f and is x.g now", Compare(Path("get", "/x", "f"), Path("get", "/x", "g")));
        Assert.Equal("CMODE2061 'x.f' was at 'GET /x' and is at 'POST /y' now", Compare(Path("get", "/x", "f"), Path("post", "/y", "f")));
    }

    [Fact]
    public void A_compatible_change_says_that_the_line_is_out_of_date()
    {
        var finding = Assert.Single(Find(Body(Text), Body("{}")));
        Assert.Equal((BaselineRule.OutOfDate, "/paths/~1x/post"), (finding.Rule, finding.Pointer));
    }

    [Fact]
    public void A_recursive_type_is_compared_once_and_names_every_operation_that_uses_it()
    {
        static string Both(string leaf) => """
            {"/x":{"get":{"operationId":"f","tags":["x"],"responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Node"}}}}}},
                   "put":{"operationId":"g","tags":["x"],"responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/Node"}}}}}}}},
             "components":{"schemas":{"Node":{"type":"object","properties":{"next":{"$ref":"#/components/schemas/Node"},"leaf":{"type":"LEAF"}}}}}
            """.Replace("LEAF", leaf, StringComparison.Ordinal);
        Assert.Equal("CMODE2066 'result.leaf' was string and is number now, and in 1 other operation", Compare(Both("string"), Both("number")));
        // The type's name is nobody's promise.
        Assert.Equal("", Compare(Both("string"), Both("string").Replace("Node", "Tree", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD")]
    [InlineData("GET /x x.f(args: { a: }): Promise<void>")]
    [InlineData("GET /x x.f(): Promise<\"a>")]
    [InlineData("type Node")]
    public void A_line_that_cannot_be_read_is_said_at_its_place(string line)
    {
        var text = "# heading\n" + line + "\n";
        var finding = Find(text, Path("get", "/x", "f")).Single(static f => f.Rule == BaselineRule.Unreadable);
        Assert.Equal(line, text[finding.Line!.Start..finding.Line.End]);
    }

    [Fact]
    public void A_hostile_baseline_overflows_no_stack()
    {
        var deep = new string('(', 100_000);
        Assert.Equal(BaselineRule.Unreadable, Find($"GET /x x.f(): Promise<{deep}>\n", Path("get", "/x", "f"))[^1].Rule);
        var circle = Find("GET /x x.f(): Promise<A>\ntype A = A & B\ntype B = B | A\n", Path("get", "/x", "f"));
        Assert.All(circle, static finding => Assert.NotEqual(BaselineRule.Unreadable, finding.Rule));
    }

    private static string Body(string schema) =>
        """{"/x":{"post":{"operationId":"f","tags":["x"],"requestBody":{"required":true,"content":{"application/json":{"schema":SCHEMA}}},"responses":{"204":{"description":""}}}}}"""
            .Replace("SCHEMA", schema, StringComparison.Ordinal);

    private static string Result(string schema) =>
        """{"/x":{"get":{"operationId":"f","tags":["x"],"responses":{"200":{"description":"","content":{"application/json":{"schema":SCHEMA}}}}}}}"""
            .Replace("SCHEMA", schema, StringComparison.Ordinal);

    private static string Path(string verb, string path, string name, string? parameter = null)
    {
        var parameters = parameter is null ? "" : """{"name":"NAME","in":"path","required":true,"schema":{"type":"string"}}""".Replace("NAME", parameter, StringComparison.Ordinal);
        return $$"""{"{{path}}":{"{{verb}}":{"operationId":"{{name}}","tags":["x"],"parameters":[{{parameters}}],"responses":{"204":{"description":""} } } } }""";
    }

    private static string Write(string paths) => BaselineText.Write(Reading.Paths(paths).Model!);

    private static IReadOnlyList<BaselineFinding> Find(string baselineOrPaths, string now) =>
        BaselineComparison.Compare(
            new BaselineFile(baselineOrPaths[0] == '{' ? Write(baselineOrPaths) : baselineOrPaths), ApiContract.Of(Reading.Paths(now).Model!));

    // The breaking ones and new operations, each to the semicolon.
    private static string Compare(string before, string now) => string.Join(", ", Find(before, now)
        .Where(static finding => finding.Rule != BaselineRule.OutOfDate)
        .Select(static finding => finding.Rule.Id + " " + System.Text.RegularExpressions.Regex.Replace(finding.Message.Split(';')[0], @"^'[A-Z]+ /\S*' \(\S+\): ", "")));
}

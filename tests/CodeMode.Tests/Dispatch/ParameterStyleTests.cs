using CodeMode.Dispatch.Binding;
using CodeMode.Model;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

/// <summary>The table of https://spec.openapis.org/oas/v3.1.1#style-examples, and of RFC 6570 behind it.</summary>
public class ParameterStyleTests
{
    private const string Empty = "\"\"";
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Map = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterStyle.Simple, false, Text, "blue")]
    [InlineData(ParameterStyle.Simple, false, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, Map, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, Map, "R=100,G=200,B=150")]
    [InlineData(ParameterStyle.Simple, true, Text, "blue")]
    [InlineData(ParameterStyle.Simple, true, List, "blue,black,brown")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "blue%20black%20brown")]
    [InlineData(ParameterStyle.TabDelimited, false, List, "blue%09black%09brown")]
    [InlineData(ParameterStyle.Label, true, Text, ".blue")]
    [InlineData(ParameterStyle.Label, false, Empty, ".")]
    [InlineData(ParameterStyle.Matrix, true, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, true, Text, ";color=blue")]
    [InlineData(ParameterStyle.Label, false, Text, ".blue")]
    [InlineData(ParameterStyle.Label, false, List, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, true, List, ".blue.black.brown")]
    [InlineData(ParameterStyle.Label, false, Map, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, Map, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Matrix, false, Empty, ";color")]
    [InlineData(ParameterStyle.Matrix, false, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, false, List, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, true, List, ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Matrix, false, Map, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, Map, ";R=100;G=200;B=150")]
    public void In_a_path(ParameterStyle style, bool explode, string value, string expected) =>
        Assert.Equal(expected, ParameterSerializer.ToPath(Parameter(ParameterLocation.Path, style, explode), Json.Of(value)));

    [Theory]
    [InlineData(ParameterStyle.Form, false, Empty, "color=")]
    [InlineData(ParameterStyle.Form, false, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, false, List, "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, false, Map, "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, Map, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Map, "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, false, Map, "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.TabDelimited, false, List, "color=blue%09black%09brown")]
    [InlineData(ParameterStyle.SpaceDelimited, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, true, Empty, "color=")]
    [InlineData(ParameterStyle.DeepObject, true, Text, "color=blue")]
    [InlineData(ParameterStyle.DeepObject, true, """{"a":{"b":[1,2]}}""", "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=2")]
    [InlineData(ParameterStyle.DeepObject, true, Map, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void In_a_query(ParameterStyle style, bool explode, string value, string expected)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        ParameterSerializer.AppendPairs(Parameter(ParameterLocation.Query, style, explode), Json.Of(value), pairs);
        Assert.Equal(expected, string.Join('&', pairs.Select(static p => p.Key + "=" + p.Value)));
    }

    [Theory]
    [InlineData(false, Text, "blue")]
    [InlineData(true, Text, "blue")]
    [InlineData(false, List, "blue,black,brown")]
    [InlineData(true, List, "blue,black,brown")]
    [InlineData(false, Map, "R,100,G,200,B,150")]
    [InlineData(true, Map, "R=100,G=200,B=150")]
    [InlineData(false, "\"a b%é\"", "a b%é")]
    public void In_a_header(bool explode, string value, string expected) =>
        Assert.Equal(expected, ParameterSerializer.ToHeader(Parameter(ParameterLocation.Header, ParameterStyle.Simple, explode), Json.Of(value)));

    [Theory]
    [InlineData(false, Text, "color=blue")]
    [InlineData(false, List, "color=blue,black,brown")]
    [InlineData(false, Map, "color=R,100,G,200,B,150")]
    public void In_a_cookie(bool explode, string value, string expected)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        ParameterSerializer.AppendPairs(Parameter(ParameterLocation.Cookie, ParameterStyle.Form, explode), Json.Of(value), pairs);
        Assert.Equal(expected, string.Join("; ", pairs.Select(static p => p.Key + "=" + p.Value)));
    }

    [Fact]
    public void A_separator_inside_a_value_is_encoded()
    {
        var pairs = new List<KeyValuePair<string, string>>();
        ParameterSerializer.AppendPairs(Parameter(ParameterLocation.Query, ParameterStyle.Form, false), Json.Of("""["a,b","c&d"]"""), pairs);
        Assert.Equal("a%2Cb,c%26d", Assert.Single(pairs).Value);
    }

    [Fact]
    public void Reserved_characters_can_be_allowed_but_never_end_the_value()
    {
        var pairs = new List<KeyValuePair<string, string>>();
        ParameterSerializer.AppendPairs(Parameter(ParameterLocation.Query, ParameterStyle.Form, true) with { AllowReserved = true }, Json.Of("\"a/b?c&d#e\""), pairs);
        Assert.Equal("a/b?c%26d%23e", Assert.Single(pairs).Value);
    }

    [Fact]
    public void A_content_typed_parameter_is_json()
    {
        var pairs = new List<KeyValuePair<string, string>>();
        ParameterSerializer.AppendPairs(Parameter(ParameterLocation.Query, ParameterStyle.Form, true) with { ContentType = "application/json" }, Json.Of("""{"a":[1]}"""), pairs);
        Assert.Equal("%7B%22a%22%3A%5B1%5D%7D", Assert.Single(pairs).Value);
    }

    private static ApiParameter Parameter(ParameterLocation location, ParameterStyle style, bool explode) => new()
    {
        Name = "color", ArgumentName = "color", Location = location, Style = style, Explode = explode, Schema = Schema.Any,
    };
}

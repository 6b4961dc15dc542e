using CodeMode.Dispatch.Binding;
using CodeMode.Model;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Dispatch;

/// <summary>
/// The examples of https://www.rfc-editor.org/rfc/rfc6570#section-3.2 whose operators are styles: {x} is simple, {.x} label, {;x} matrix, {?x} form,
/// and a star explodes.
/// </summary>
public class TemplateExpansionTests
{
    private const string List = """["red","green","blue"]""";
    private const string Keys = """{"semi":";","dot":".","comma":","}""";

    [Theory]
    [InlineData("{var}", "\"value\"", "value")]
    [InlineData("{hello}", "\"Hello World!\"", "Hello%20World%21")]
    [InlineData("{half}", "\"50%\"", "50%25")]
    [InlineData("{base}", "\"http://example.com/home/\"", "http%3A%2F%2Fexample.com%2Fhome%2F")]
    [InlineData("{x}", "1024", "1024")]
    [InlineData("{empty}", "\"\"", "")]
    [InlineData("{list}", List, "red,green,blue")]
    [InlineData("{list*}", List, "red,green,blue")]
    [InlineData("{keys}", Keys, "semi,%3B,dot,.,comma,%2C")]
    [InlineData("{keys*}", Keys, "semi=%3B,dot=.,comma=%2C")]
    [InlineData("{empty_keys}", "{}", "")]
    [InlineData("{count}", """["one","two","three"]""", "one,two,three")]
    [InlineData("{dub}", "\"me/too\"", "me%2Ftoo")]
    [InlineData("{.who}", "\"fred\"", ".fred")]
    [InlineData("{.half}", "\"50%\"", ".50%25")]
    [InlineData("{.empty}", "\"\"", ".")]
    [InlineData("{.list}", List, ".red,green,blue")]
    [InlineData("{.list*}", List, ".red.green.blue")]
    [InlineData("{.keys}", Keys, ".semi,%3B,dot,.,comma,%2C")]
    [InlineData("{.keys*}", Keys, ".semi=%3B.dot=..comma=%2C")]
    [InlineData("{.empty_keys}", "{}", "")]
    [InlineData("{.empty_keys*}", "{}", "")]
    [InlineData("{;who}", "\"fred\"", ";who=fred")]
    [InlineData("{;half}", "\"50%\"", ";half=50%25")]
    [InlineData("{;empty}", "\"\"", ";empty")]
    [InlineData("{;x}", "1024", ";x=1024")]
    [InlineData("{;hello}", "\"Hello World!\"", ";hello=Hello%20World%21")]
    [InlineData("{;list}", List, ";list=red,green,blue")]
    [InlineData("{;list*}", List, ";list=red;list=green;list=blue")]
    [InlineData("{;keys}", Keys, ";keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData("{;keys*}", Keys, ";semi=%3B;dot=.;comma=%2C")]
    [InlineData("{;empty_keys}", "{}", "")]
    [InlineData("{;empty_list}", "[]", "")]
    public void In_a_path(string template, string value, string expected) =>
        Assert.Equal(expected, ParameterSerializer.ToPath(Parse(template, ParameterLocation.Path), Json.Of(value)));

    [Theory]
    [InlineData("{?who}", "\"fred\"", "who=fred")]
    [InlineData("{?half}", "\"50%\"", "half=50%25")]
    [InlineData("{?x}", "1024", "x=1024")]
    [InlineData("{?empty}", "\"\"", "empty=")]
    [InlineData("{?list}", List, "list=red,green,blue")]
    [InlineData("{?list*}", List, "list=red&list=green&list=blue")]
    [InlineData("{?keys}", Keys, "keys=semi,%3B,dot,.,comma,%2C")]
    [InlineData("{?keys*}", Keys, "semi=%3B&dot=.&comma=%2C")]
    [InlineData("{?empty_keys}", "{}", "")]
    [InlineData("{?empty_list}", "[]", "")]
    [InlineData("{?empty_list*}", "[]", "")]
    public void In_a_query(string template, string value, string expected)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        ParameterSerializer.AppendPairs(Parse(template, ParameterLocation.Query), Json.Of(value), pairs);
        Assert.Equal(expected, string.Join('&', pairs.Select(static p => p.Key + "=" + p.Value)));
    }

    private static ApiParameter Parse(string template, ParameterLocation location)
    {
        var name = template.Trim('{', '}', '.', ';', '?', '*');
        var style = template[1] switch { '.' => ParameterStyle.Label, ';' => ParameterStyle.Matrix, '?' => ParameterStyle.Form, _ => ParameterStyle.Simple };
        return new ApiParameter { Name = name, ArgumentName = name, Location = location, Style = style, Explode = template[^2] == '*', Schema = Schema.Any };
    }
}

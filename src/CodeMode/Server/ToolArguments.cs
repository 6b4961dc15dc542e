using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace CodeMode.Server;

/// <summary>A tool call's arguments, read by hand so that a wrong one gives an answer that a model can act on.</summary>
internal sealed class ToolArguments
{
    private readonly IDictionary<string, JsonElement> _arguments;

    /// <param name="call">The call.</param>
    /// <param name="names">The arguments that the tool has.</param>
    /// <exception cref="ToolArgumentException">There is one that the tool does not have.</exception>
    public ToolArguments(CallToolRequestParams? call, params string[] names)
    {
        _arguments = call?.Arguments ?? new Dictionary<string, JsonElement>();
        foreach (var name in _arguments.Keys)
        {
            if (!names.Contains(name)) throw new ToolArgumentException($"'{name}' is no argument of this tool, which takes {string.Join(", ", names)}.{DidYouMean.Say(name, names)}");
        }
    }

    /// <summary>A text, or <see langword="null"/> when it is not given.</summary>
    public string? GetText(string name) => Find(name) is not { } value
        ? null
        : value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw new ToolArgumentException($"Argument '{name}' must be a string, but is {Describe(value)}.");

    /// <summary>An integer in a range, or <paramref name="otherwise"/> when it is not given.</summary>
    public int GetInteger(string name, int least, int greatest, int otherwise)
    {
        if (Find(name) is not { } value) return otherwise;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsInteger(number)
            ? (int)Math.Clamp(number, least, greatest)
            : throw new ToolArgumentException($"Argument '{name}' must be an integer from {least} to {greatest}, but is {Describe(value)}.");
    }

    /// <summary>One of several words, or <see langword="null"/> when it is not given.</summary>
    public string? GetWord(string name, params string[] words) => GetText(name) is not { } word
        ? null
        : words.Contains(word)
            ? word
            : throw new ToolArgumentException($"Argument '{name}' must be one of {string.Join(", ", words)}.{DidYouMean.Say(word, words)}");

    private JsonElement? Find(string name) =>
        _arguments.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        _ => value.GetRawText() is { Length: < 40 } text ? text : "a number",
    };
}

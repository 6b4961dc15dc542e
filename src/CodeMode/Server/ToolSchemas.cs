using System.Text.Json;

namespace CodeMode.Server;

/// <summary>The tools' schemas, written by hand: every client pays for each word of them in each conversation.</summary>
internal static class ToolSchemas
{
    public static JsonElement ExecuteInput { get; } = JsonElement.Parse(
        """{"type":"object","properties":{"code":{"type":"string"}},"required":["code"],"additionalProperties":false}""");

    public static JsonElement ExecuteOutput { get; } = JsonElement.Parse(
        """
        {"type":"object","properties":{"calls":{"type":"array","items":{"type":"object"}},"logs":{"type":"array","items":{"type":"string"}},
        "result":{},"error":{"type":"object"},"warnings":{"type":"array"},"note":{"type":"string"}},"required":["calls","logs"]}
        """);

    public static JsonElement SearchInput { get; } = JsonElement.Parse(
        """
        {"type":"object","properties":{"query":{"type":"string"},"code":{"type":"string"},"limit":{"type":"integer","minimum":1,"maximum":100,"default":15},
        "detail":{"enum":["brief","signatures","full"],"default":"signatures"}},"additionalProperties":false}
        """);

    public static JsonElement SearchOutput { get; } = JsonElement.Parse(
        """
        {"type":"object","properties":{"total":{"type":"integer"},"hits":{"type":"array","items":{"type":"object"}},"types":{"type":"string"},
        "groups":{"type":"array"},"result":{},"error":{"type":"object"},"logs":{"type":"array"},"note":{"type":"string"}}}
        """);

    public static JsonElement DocsInput { get; } = JsonElement.Parse(
        """{"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer","minimum":1,"maximum":50,"default":5}},"additionalProperties":false}""");

    public static JsonElement DocsOutput { get; } = JsonElement.Parse(
        """{"type":"object","properties":{"total":{"type":"integer"},"hits":{"type":"array","items":{"type":"object"}},"pages":{"type":"array"},"note":{"type":"string"}}}""");
}

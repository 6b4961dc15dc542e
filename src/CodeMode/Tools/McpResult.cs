using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CodeMode.Tools;

/// <summary>A tool's result → what a program gets: the structured content, the JSON or text that stands for it, or all content blocks.</summary>
internal static class McpResult
{
    /// <exception cref="OperationInvocationException">The tool says that it failed.</exception>
    public static OperationResponse Unwrap(string tool, CallToolResult result)
    {
        var text = string.Join('\n', result.Content.OfType<TextContentBlock>().Select(static block => block.Text));
        if (result.IsError == true) throw new OperationInvocationException($"{tool} failed: {(text.Length > 0 ? text : "it does not say why")}");
        if (result.StructuredContent is { } structured) return ToolResponse.Json(structured);
        if (result.Content.Count == 0) return ToolResponse.Empty;
        if (!result.Content.All(static block => block is TextContentBlock)) return ToolResponse.Json(JsonSerializer.SerializeToElement(result, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(CallToolResult))));
        return IsJson(text) ? ToolResponse.Json(text) : ToolResponse.Text(text);
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

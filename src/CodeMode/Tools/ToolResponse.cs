using System.Text;
using System.Text.Json;

namespace CodeMode.Tools;

/// <summary>A tool's result in the form of every answer.</summary>
internal static class ToolResponse
{
    /// <summary>No result at all.</summary>
    public static OperationResponse Empty { get; } = new() { Status = 200 };

    public static OperationResponse Json(JsonElement value) => Json(value.GetRawText());

    public static OperationResponse Json(string text) => new() { Status = 200, ContentType = "application/json", Body = Encoding.UTF8.GetBytes(text) };

    public static OperationResponse Text(string text) => new() { Status = 200, ContentType = "text/plain", Body = Encoding.UTF8.GetBytes(text) };
}

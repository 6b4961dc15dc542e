using System.Text.Json;

namespace CodeMode.Tools;

/// <summary>A tool or function as it describes itself.</summary>
/// <param name="Name">Its own name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Input">JSON Schema of its arguments, an object.</param>
/// <param name="Output">JSON Schema of its result, or <see langword="null"/> when it says nothing of it.</param>
/// <param name="IsReadOnly">Whether it says that it changes nothing.</param>
internal sealed record ToolDescription(string Name, string? Description, JsonElement Input, JsonElement? Output, bool IsReadOnly = false);

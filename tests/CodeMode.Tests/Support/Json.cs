using System.Text.Json;
using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Tests.Support;

/// <summary>Data written as JSON.</summary>
static class Json
{
    public static ScriptData Of(string json) => JsonData.From(JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 100_000 }));
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeMode.Engine.Tests;

/// <summary>Runs programs for tests and writes results as JSON.</summary>
internal static class ScriptRunner
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan s_hangGuard = TimeSpan.FromSeconds(60);

    public static async Task<ScriptResult> RunAsync(
        string program, ScriptGlobals? globals = null, ScriptLimits? limits = null, CancellationToken cancellationToken = default)
    {
        Assert.True(ScriptProgram.TryParse(program, out var parsed, out var diagnostic), diagnostic?.Message);
        var options = new ScriptOptions { Limits = limits ?? new ScriptLimits() };
        return await Task.Run(async () => await new ScriptEngine().RunAsync(parsed, globals ?? ScriptGlobals.Empty, options, cancellationToken), CancellationToken.None)
            .WaitAsync(s_hangGuard, CancellationToken.None);
    }

    /// <summary>The result as JSON; a failure as a text that no result equals.</summary>
    public static async Task<string> EvaluateAsync(string program, ScriptGlobals? globals = null)
    {
        var result = await RunAsync(program, globals);
        return result.Error is { } error ? $"{error.Name}: {error.Message}" : ToJson(result.Value!);
    }

    public static string ToJson(ScriptData data)
    {
        var text = new StringBuilder();
        Write(text, data);
        return text.ToString();
    }

    private static void Write(StringBuilder text, ScriptData data)
    {
        switch (data.Kind)
        {
            case ScriptDataKind.String: text.Append(JsonSerializer.Serialize(data.Text, s_plain)); break;
            case ScriptDataKind.Number: text.Append(data.Number.ToString("R", CultureInfo.InvariantCulture)); break;
            case ScriptDataKind.Boolean: text.Append(data.IsTrue ? "true" : "false"); break;
            case ScriptDataKind.Null: text.Append("null"); break;
            case ScriptDataKind.Array:
                text.Append('[');
                for (var i = 0; i < data.Count; i++)
                {
                    if (i > 0) text.Append(',');
                    Write(text, data.GetItem(i));
                }

                text.Append(']');
                break;
            case ScriptDataKind.Object:
                text.Append('{');
                foreach (var name in data.Names)
                {
                    if (text[^1] != '{') text.Append(',');
                    text.Append(JsonSerializer.Serialize(name, s_plain)).Append(':');
                    Write(text, data.GetMember(name)!);
                }

                text.Append('}');
                break;
            default: text.Append("undefined"); break;
        }
    }
}

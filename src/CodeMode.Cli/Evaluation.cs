using System.Text.Json;
using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Cli;

/// <summary>One program run on the engine alone, without an API.</summary>
/// <param name="Result">What became of it, or <see langword="null"/> when it is no program.</param>
/// <param name="ErrorName">The error's name, or <see langword="null"/> when it went well.</param>
/// <param name="ErrorMessage">The error's message.</param>
internal sealed record Evaluation(ScriptResult? Result, string? ErrorName, string? ErrorMessage)
{
    /// <summary>Parses and runs a program in an engine of its own.</summary>
    public static async ValueTask<Evaluation> RunAsync(string code, ScriptLimits limits, CancellationToken cancellationToken)
    {
        if (!ScriptProgram.TryParse(code, out var program, out var problem))
        {
            return Failed("SyntaxError", FormattableString.Invariant($"{problem.Message.TrimEnd('.')} at {problem.Line}:{problem.Column}"));
        }
        var options = new ScriptOptions { Limits = limits };
        var result = await new ScriptEngine().RunAsync(program, ScriptGlobals.Empty, options, cancellationToken);
        return new Evaluation(result, result.Error?.Name, result.Error?.Message);
    }

    /// <summary>Writes <c>ok, result, error, logs, cpuMs, fuel, peakBytes</c> into an open object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteBoolean("ok", ErrorName is null);
        json.WritePropertyName("result");
        ScriptDataWriter.Write(json, Result?.Value ?? ScriptData.Null);
        json.WritePropertyName("error");
        if (ErrorName is null)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("name", ErrorName);
            json.WriteString("message", ErrorMessage);
            json.WriteEndObject();
        }
        json.WriteStartArray("logs");
        foreach (var log in Result?.Logs ?? []) json.WriteStringValue(log.ToString());
        json.WriteEndArray();
        json.WriteNumber("cpuMs", Math.Round(Result?.Usage.CpuTime.TotalMilliseconds ?? 0, 3));
        json.WriteNumber("fuel", Result?.Usage.Fuel ?? 0);
        json.WriteNumber("peakBytes", Result?.Usage.PeakBytes ?? 0);
    }

    /// <summary>For a person: the result on standard output; console lines and the error on standard error.</summary>
    public void Print(Terminal terminal)
    {
        foreach (var log in Result?.Logs ?? []) terminal.Error.WriteLine(log);
        if (ErrorName is null) terminal.Output.WriteLine(JsonOutput.WriteValue(json => ScriptDataWriter.Write(json, Result?.Value ?? ScriptData.Null)));
        else terminal.Error.WriteLine($"codemode: {ErrorName}: {ErrorMessage?.ReplaceLineEndings(" ")}");
    }

    /// <summary>An answer for a program that never came to run.</summary>
    public static Evaluation Failed(string name, string message) => new(null, name, message);
}

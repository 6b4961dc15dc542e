using System.Text.Json;

namespace CodeMode.Cli;

/// <summary>What the check of one program found.</summary>
internal sealed record CheckReport(ProgramCheck Result)
{
    public bool IsBlocked => Result.IsBlocked;

    /// <summary>Writes <c>verdict, diagnostics, effects, effectsComplete</c> into an open object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("verdict", Verdict);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in Result.Diagnostics) Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (var effect in Result.Effects) json.WriteStringValue(effect);
        json.WriteEndArray();
        json.WriteBoolean("effectsComplete", Result.EffectsComplete);
    }

    /// <summary>For a person: the findings as compilers print them, then the verdict and the effect set.</summary>
    public void Print(TextWriter output, string script)
    {
        foreach (var d in Result.Diagnostics)
        {
            output.WriteLine(FormattableString.Invariant($"{script}({d.Line},{d.Column}): {Name(d.Severity)} {d.Id}: {d.Message}"));
        }
        var effects = Result.Effects.Count == 0 ? "nothing" : string.Join(", ", Result.Effects);
        output.WriteLine($"{Verdict}; can reach {effects}{(Result.EffectsComplete ? "" : ", and possibly more")}");
    }

    private string Verdict =>
        IsBlocked ? "blocked" : Result.Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Warning) ? "warnings" : "ok";

    private static void Write(Utf8JsonWriter json, ProgramDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("severity", Name(diagnostic.Severity));
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteEndObject();
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}

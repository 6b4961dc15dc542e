using System.Globalization;
using System.Text;
using CodeMode.Checking;
using CodeMode.Engine;
using CodeMode.Syntax;

namespace CodeMode.Execution;

/// <summary>A program's text → a program that may run, or the reasons why not. Parsed once, checked against every API that it may call.</summary>
internal static class ProgramReader
{
    /// <summary>Checks a parsed program against each API that it may call.</summary>
    public static ProgramCheck Check(ParseResult parsed, IReadOnlyList<ConnectedApi> apis)
    {
        if (apis.Count == 1) return ToCheck(apis[0], apis[0].Checker.Check(parsed));
        var checks = apis.Select(api => ToCheck(api, api.Checker.Check(parsed))).ToList();
        return new ProgramCheck(
            [.. checks.SelectMany(static c => c.Diagnostics).Distinct().OrderBy(static d => (d.Line, d.Column))],
            [.. checks.SelectMany(static c => c.Effects)],
            checks.TrueForAll(static c => c.EffectsComplete));
    }

    private static ProgramCheck ToCheck(ConnectedApi api, CheckResult result) =>
        new([.. result.Diagnostics], [.. result.Effects.Select(api.NameOf)], result.EffectsComplete);

    /// <summary>Reads without checking; without a program, the error says why.</summary>
    public static (ScriptProgram? Program, ProgramDiagnostic? Error, ParseResult? Parsed) Parse(string code, int maxBytes)
    {
        if (code.Length > maxBytes || Encoding.UTF8.GetByteCount(code) > maxBytes)
        {
            var size = Encoding.UTF8.GetByteCount(code);
            return (null, new ProgramDiagnostic(
                "CMODE4005", DiagnosticSeverity.Error,
                string.Create(CultureInfo.InvariantCulture, $"The program has {size:N0} bytes; {maxBytes:N0} are allowed. Send less text: fetch data with calls instead of pasting it"), 1, 1), null);
        }
        var parsed = Parser.Parse(code);
        if (parsed.Program is not null) return (new ScriptProgram(parsed), null, parsed);
        return (null, parsed.Error!.ToDiagnostic(parsed.Source), null);
    }

    /// <summary>The error of a program that was not run.</summary>
    public static ExecutionError NotRun(IReadOnlyList<ProgramDiagnostic> diagnostics)
    {
        var errors = diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        var message = new StringBuilder();
        foreach (var error in errors)
        {
            message.Append(CultureInfo.InvariantCulture, $"{error.Line}:{error.Column} {error.Message}");
            message.Append(error.Message.EndsWith('.') || error.Message.EndsWith('?') ? "\n" : ".\n");
        }
        return new ExecutionError
        {
            Kind = ExecutionErrorKind.NotRun,
            Name = errors[0].Id is "CMODE4001" or "CMODE4002" ? "SyntaxError" : "CheckError",
            Message = message.Append("The program was not run; send it again whole.").ToString(),
            Line = errors[0].Line,
            Column = errors[0].Column,
        };
    }
}

using System.Globalization;
using System.Text;
using CodeMode.Checking;
using CodeMode.Engine;
using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Execution;

/// <summary>A program's text → a program that may run, or the reasons why not. Parsed once.</summary>
internal sealed class ProgramReader(ApiModel model, string ns, int maxBytes)
{
    private readonly ProgramChecker _checker = new(model, ns);

    /// <summary>Reads and checks; without a program, the diagnostics say why.</summary>
    public (ScriptProgram? Program, ProgramCheck Check) Read(string code)
    {
        var (program, error, parsed) = Parse(code);
        if (program is null) return (null, new ProgramCheck([error!], [], true));
        var result = _checker.Check(parsed!);
        var check = new ProgramCheck([.. result.Diagnostics], [.. result.Effects], result.EffectsComplete);
        return (check.IsBlocked ? null : program, check);
    }

    /// <summary>Reads without checking against the API.</summary>
    public (ScriptProgram? Program, ProgramDiagnostic? Error, ParseResult? Parsed) Parse(string code)
    {
        if (code.Length > maxBytes || Encoding.UTF8.GetByteCount(code) > maxBytes)
        {
            var size = Encoding.UTF8.GetByteCount(code);
            return (null, new ProgramDiagnostic(
                "CMODE4005", DiagnosticSeverity.Error,
                string.Create(CultureInfo.InvariantCulture, $"The program has {size:N0} bytes; {maxBytes:N0} are allowed. Send less text: fetch data with calls instead of pasting it"), 1, 1), null);
        }
        var parsed = Parser.Parse(code);
        if (parsed.Program is { } root) return (new ScriptProgram(parsed.Source, root), null, parsed);
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

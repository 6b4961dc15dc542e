namespace CodeMode.Syntax;

/// <summary>Why a text is no program.</summary>
/// <param name="Message">What is wrong and what to write instead.</param>
/// <param name="Offset">Where.</param>
/// <param name="Refused">Whether it is valid ECMAScript or TypeScript that CodeMode refuses (CMODE4002) rather than a mistake (CMODE4001).</param>
internal sealed record SyntaxError(string Message, int Offset, bool Refused)
{
    /// <summary>The error as it is shown to whoever sent the program.</summary>
    public ProgramDiagnostic ToDiagnostic(SourceText source)
    {
        var (line, column) = source.GetPosition(Offset);
        return new(Refused ? "CMODE4002" : "CMODE4001", DiagnosticSeverity.Error, Message, line, column);
    }
}

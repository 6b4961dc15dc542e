namespace CodeMode.Engine;

/// <summary>A text is no program.</summary>
public sealed class ScriptSyntaxException : FormatException
{
    internal ScriptSyntaxException(ProgramDiagnostic diagnostic)
        : base($"{diagnostic.Message} ({diagnostic.Line}:{diagnostic.Column})") => Diagnostic = diagnostic;

    /// <summary>What is wrong, and where.</summary>
    public ProgramDiagnostic Diagnostic { get; }
}

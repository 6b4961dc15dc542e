namespace CodeMode;

/// <summary>How much a finding matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is wrong; something was derived or reduced.</summary>
    Info,

    /// <summary>Something was lost or is doubtful; the rest works.</summary>
    Warning,

    /// <summary>The document cannot be used, or the program was not run.</summary>
    Error,
}

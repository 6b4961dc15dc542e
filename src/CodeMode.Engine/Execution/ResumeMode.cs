namespace CodeMode.Engine.Execution;

/// <summary>How a suspended frame goes on.</summary>
internal enum ResumeMode
{
    Next,
    Throw,
    Return,
}

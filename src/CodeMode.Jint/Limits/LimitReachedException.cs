namespace CodeMode.Jint.Limits;

/// <summary>A limit of the run was reached. Jint hands exceptions of the host through: no program can catch it.</summary>
internal sealed class LimitReachedException(ScriptErrorKind kind, string message) : Exception(message)
{
    public ScriptErrorKind Kind { get; } = kind;
}

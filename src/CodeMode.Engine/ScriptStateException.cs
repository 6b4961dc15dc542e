namespace CodeMode.Engine;

/// <summary>Bytes are no state of a program that this engine can go on with.</summary>
public sealed class ScriptStateException : FormatException
{
    internal ScriptStateException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    // Whoever altered a state need not be told what exactly the reader met.
    internal static ScriptStateException Damaged(Exception? cause = null) =>
        new("The state is damaged: what it holds does not fit together. Restore an earlier one, or run the program from its start.", cause);
}

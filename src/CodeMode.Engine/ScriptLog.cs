namespace CodeMode.Engine;

/// <summary>One console line.</summary>
/// <param name="Level"><c>log</c>, <c>info</c>, <c>warn</c>, <c>error</c> or <c>debug</c>.</param>
/// <param name="Text">The text.</param>
public sealed record ScriptLog(string Level, string Text)
{
    /// <summary>The text, with its level in brackets before it unless that is <c>log</c>.</summary>
    public override string ToString() => Level == "log" ? Text : $"[{Level}] {Text}";
}

namespace CodeMode.EngineContract;

/// <summary>On a class derived from <see cref="ScriptEngineContract"/>: whether the engine can run here.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class EngineConditionAttribute : Attribute
{
    /// <summary>Why it cannot, in plain words, or <see langword="null"/> when it can.</summary>
    public abstract string? MissingReason { get; }
}

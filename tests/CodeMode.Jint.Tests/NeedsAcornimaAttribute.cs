using CodeMode.EngineContract;

namespace CodeMode.Jint.Tests;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeedsAcornimaAttribute : EngineConditionAttribute
{
    public override string? MissingReason => Acornima.MissingReason;
}

namespace CodeMode.EngineContract.Tests;

[AttributeUsage(AttributeTargets.Class)]
internal sealed class MissingEngineAttribute : EngineConditionAttribute
{
    public override string? MissingReason => "This engine is never here: the kit's own test of that.";
}

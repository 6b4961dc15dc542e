namespace CodeMode.EngineContract;

/// <summary>An object of the host that answers a member only when it is asked.</summary>
internal sealed class AskedObject : ScriptData
{
    public override ScriptDataKind Kind => ScriptDataKind.Object;

    public override int Count => 3;

    public override IEnumerable<string> Names => ["a", "b", "c"];

    public override ScriptData? GetMember(string name) => name is "a" or "b" or "c" ? From("value of " + name) : null;
}

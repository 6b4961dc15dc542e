namespace CodeMode.EngineContract.Tests;

/// <summary>CodeMode's own engine keeps the whole contract.</summary>
public sealed class OwnEngineTests : ScriptEngineContract
{
    protected override IScriptEngine CreateEngine() => new ScriptEngine();
}

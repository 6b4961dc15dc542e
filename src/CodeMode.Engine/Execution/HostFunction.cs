using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A function of the host: a handle, named by where it stands among the globals.</summary>
internal sealed class HostFunction(Realm realm, ScriptFunction function) : JsFunction(realm)
{
    public ScriptFunction Function { get; } = function;

    public override string SourceText => $"function {Function.Name}() {{ [native code] }}";

    protected override void DefineProperties() => DefineLengthAndName(0, Function.Name);
}

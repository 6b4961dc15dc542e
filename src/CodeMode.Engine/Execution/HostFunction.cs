using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>A function of the host: a handle, named by where it stands among the globals.</summary>
internal sealed class HostFunction(Realm realm, ScriptFunction function, HostPath? path) : JsFunction(realm)
{
    public ScriptFunction Function { get; private set; } = function;

    public HostPath? Path { get; private set; } = path;

    public override string SourceText => $"function {Function.Name}() {{ [native code] }}";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        Path = visitor.Path(Path);
        Function = (ScriptFunction)visitor.Host(Function, Path);
    }

    protected override void DefineProperties() => DefineLengthAndName(0, Function.Name);
}

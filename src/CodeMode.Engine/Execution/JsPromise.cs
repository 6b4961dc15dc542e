using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>https://tc39.es/ecma262/#sec-promise-objects</summary>
internal sealed class JsPromise(Realm realm, JsObject? prototype) : JsObject(realm, prototype)
{
    public JsPromise(Realm realm)
        : this(realm, realm.Get(Intrinsic.PromisePrototype))
    {
    }

    public PromiseState State { get; set; }

    public JsValue Result { get; set; } = JsValue.Undefined;

    /// <summary>Whether somebody listens, so that a rejection is no surprise.</summary>
    public bool IsHandled { get; set; }

    public List<PromiseReaction> Reactions { get; set; } = [];

    public override string ClassName => "Promise";

    public override void Visit(HeapVisitor visitor)
    {
        base.Visit(visitor);
        State = visitor.Choice(State);
        Result = visitor.Value(Result);
        IsHandled = visitor.Flag(IsHandled);
        Reactions = visitor.List(Reactions);
    }
}

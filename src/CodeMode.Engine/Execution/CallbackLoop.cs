using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// A built-in that calls a function of the program again and again, such as map or sort. It has no frame: it lies on the stack below the
/// function it calls, is handed what that returned, and says what comes next. Only a synchronous function is called so:
/// a loop never outlives a computation.
/// </summary>
internal abstract class CallbackLoop(Closure callback, JsValue self) : HeapCell
{
    private Closure _callback = callback;
    private JsValue _self = self;

    public Closure Callback => _callback;

    public JsValue Self => _self;

    /// <summary>Whether nobody waits for the result: a setter.</summary>
    public bool DropsResult { get; set; }

    public abstract JsValue Result { get; }

    public override long OwnSize => 160;

    /// <summary>Whether a function is called so: others go through the prelude.</summary>
    public static Closure? Plain(in JsValue function) => function.Ref is Closure { Code.IsPlain: true } closure ? closure : null;

    public abstract LoopStep Start(Realm realm);

    /// <summary>Goes on with what the call returned.</summary>
    public abstract LoopStep Take(Realm realm, in JsValue answer);

    /// <summary>Writes the arguments of the next call and gives their number.</summary>
    public abstract int WriteArguments(Span<JsValue> arguments);

    /// <summary>Asks for the call that does the rest.</summary>
    public abstract void Leave(PendingCall call, Realm realm);

    public override void Visit(HeapVisitor visitor)
    {
        _callback = visitor.Required(_callback);
        _self = visitor.Value(_self);
    }
}

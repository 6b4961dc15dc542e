using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private JsPromise? _main;

    public LogBuffer Log { get; init; } = null!;

    /// <summary>What the program's own promise became; null while it is pending.</summary>
    public PromiseState State => _main?.State ?? PromiseState.Pending;

    public JsValue Result => _main!.Result;

    /// <summary>Starts the program and runs until it waits.</summary>
    public void Start(CodeBlock program)
    {
        RunJob(Job.Call(new Closure(Realm, new LinkedCode(program, ""), null, null)));
        _main = (JsPromise)_stack[0].Ref!;
        _main.IsHandled = true;
        RunJobs();
    }

    /// <summary>Goes on with what has been answered or is due. False when there was nothing.</summary>
    public bool Continue()
    {
        var any = TakeAnswers();
        RunJobs();
        while (State == PromiseState.Pending && TryTakeTimer(out var job))
        {
            any = true;
            RunJob(job);
            RunJobs();
        }

        return any;
    }

    /// <summary>When the next timer is due, counted from the start; null when there is none.</summary>
    public TimeSpan? NextDue => NextTimer();

    /// <summary>Runs a function of the prelude to its end and gives its result.</summary>
    public JsValue RunSelfHosted(string name, params JsValue[] arguments)
    {
        RunJob(Job.Call(Realm.SelfHosted(name), arguments));
        return _stack[0];
    }

    /// <summary>The promises that were rejected and that nobody listens to.</summary>
    public IEnumerable<JsPromise> UnhandledRejections => _rejected.Where(p => !p.IsHandled);

    private void RunJobs()
    {
        while (_jobs.TryDequeue(out var job)) RunJob(job);
        if (_rejected.Count > 1000) _rejected.RemoveAll(p => p.IsHandled);
    }

    /// <summary>Fulfills a promise with a value as it is.</summary>
    public void FulfillPromise(JsPromise promise, JsValue value)
    {
        if (promise.State == PromiseState.Pending) Settle(promise, PromiseState.Fulfilled, value);
    }

    /// <summary>How <c>$getFrom</c> answers: the value, or the call of a getter or trap that gives it.</summary>
    public JsValue RequestGet(JsObject target, JsValue keyValue, JsValue receiver)
    {
        var key = PropertyKey.From(keyValue);
        if (!Find(target, key, out var property, out var holder)) return JsValue.Undefined;
        if (holder is ProxyObject proxy && !key.IsPrivate)
        {
            Realm.PendingCall.Set(Realm.SelfHosted("Proxy.get"), JsValue.Undefined, [proxy, keyValue, receiver]);
            return new JsValue(Tag.TailCall);
        }

        if (!property.IsAccessor) return property.Value;
        if (property.Accessor.Getter is not { } getter) return JsValue.Undefined;
        Realm.PendingCall.Set(getter, receiver, []);
        return new JsValue(Tag.TailCall);
    }

    /// <summary>The text of a data property, own or inherited; null when it is none.</summary>
    public static string? PlainText(JsObject target, string name) =>
        Find(target, name, out var property, out _) && property.Value.IsString ? property.Value.AsString() : null;
}

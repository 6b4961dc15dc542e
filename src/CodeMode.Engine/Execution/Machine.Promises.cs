using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private readonly Queue<Job> _jobs = new();
    private readonly List<JsPromise> _rejected = [];

    public void Enqueue(in Job job)
    {
        _meter.ChargeMemory(Job.Size);
        _jobs.Enqueue(job);
    }

    /// <summary>Suspends the running frame until a value has settled.</summary>
    private void Await(JsValue value)
    {
        var promise = ToPromise(value);
        var frame = Suspend();
        if (frame.HasCaller)
        {
            frame.HasCaller = false;
            frame.Owner ??= new JsPromise(Realm);
            _stack[_sp++] = frame.Owner;
        }

        AddReaction(promise, new PromiseReaction { Frame = frame });
    }

    /// <summary>https://tc39.es/ecma262/#sec-promise-resolve for the intrinsic constructor.</summary>
    public JsPromise ToPromise(JsValue value)
    {
        if (value.Ref is JsPromise known) return known;
        var promise = new JsPromise(Realm);
        ResolvePromise(promise, value);
        return promise;
    }

    private void ReturnAsync(JsValue value)
    {
        var promise = (JsPromise?)_frame.Owner;
        var hasCaller = _frame.HasCaller;
        PopFrame();
        promise ??= new JsPromise(Realm);
        if (hasCaller) _stack[_sp++] = promise;
        ResolvePromise(promise, value);
    }

    private void RejectAsync(JsValue error)
    {
        var promise = (JsPromise?)_frame.Owner;
        var hasCaller = _frame.HasCaller;
        PopFrame();
        promise ??= new JsPromise(Realm);
        if (hasCaller) _stack[_sp++] = promise;
        RejectPromise(promise, error);
    }

    /// <summary>https://tc39.es/ecma262/#sec-promise-resolve-functions</summary>
    public void ResolvePromise(JsPromise promise, JsValue value)
    {
        if (promise.State != PromiseState.Pending) return;
        if (value.Ref is not JsObject target)
        {
            Settle(promise, PromiseState.Fulfilled, value);
            return;
        }

        if (ReferenceEquals(target, promise))
        {
            RejectPromise(promise, Realm.TypeError("Chaining cycle detected for promise #<Promise>").Value);
            return;
        }

        if (!Find(target, PropertyKey.FromName("then"), out var property, out var holder))
        {
            Settle(promise, PromiseState.Fulfilled, value);
        }
        else if (holder is ProxyObject || property.IsAccessor)
        {
            Enqueue(Job.Call(Realm.SelfHosted("Promise.resolveSlowly"), promise, value));
        }
        else if (property.Value.IsCallable)
        {
            Enqueue(Job.Call(Realm.SelfHosted("Promise.resolveThenable"), promise, value, property.Value));
        }
        else
        {
            Settle(promise, PromiseState.Fulfilled, value);
        }
    }

    /// <summary>Whether looking for <c>then</c> runs the program.</summary>
    public static bool IsObserved(JsValue value) =>
        value.Ref is JsObject target && Find(target, PropertyKey.FromName("then"), out var property, out var holder) && (holder is ProxyObject || property.IsAccessor);

    public void RejectPromise(JsPromise promise, JsValue error)
    {
        if (promise.State != PromiseState.Pending) return;
        if (!promise.IsHandled) _rejected.Add(promise);
        Settle(promise, PromiseState.Rejected, error);
    }

    public void AddReaction(JsPromise promise, PromiseReaction reaction)
    {
        promise.IsHandled = true;
        _meter.ChargeMemory(128);
        if (promise.State == PromiseState.Pending) promise.Reactions.Add(reaction);
        else Trigger(reaction, promise);
    }

    private void Settle(JsPromise promise, PromiseState state, JsValue result)
    {
        promise.State = state;
        promise.Result = result;
        var reactions = promise.Reactions;
        promise.Reactions = [];
        foreach (var reaction in reactions) Trigger(reaction, promise);
    }

    private void Trigger(PromiseReaction reaction, JsPromise promise)
    {
        var isRejected = promise.State == PromiseState.Rejected;
        if (reaction.Frame is { } frame)
        {
            Enqueue(Job.Resume(frame, isRejected ? ResumeMode.Throw : ResumeMode.Next, promise.Result));
            return;
        }

        if (reaction.OnFulfilled.Ref is PromiseCollector)
        {
            Enqueue(Job.Collect(reaction, isRejected ? ResumeMode.Throw : ResumeMode.Next, promise.Result));
            return;
        }

        Enqueue(Job.Call(
            Realm.SelfHosted(isRejected ? "Promise.runRejected" : "Promise.runFulfilled"),
            isRejected ? reaction.OnRejected : reaction.OnFulfilled,
            promise.Result,
            reaction.Derived));
    }
}

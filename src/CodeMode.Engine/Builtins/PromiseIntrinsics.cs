using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics of the prelude on promises and async generators.</summary>
internal static class PromiseIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        add("$isPromise", static (in Arguments args) => args[0].Ref is JsPromise);
        add("$newPromise", static (in Arguments args) => new JsPromise(args.Realm));
        add("$resolvePromise", static (in Arguments args) => Machine.IsObserved(args[1])
            ? args.TailCall(args.Realm.SelfHosted("Promise.resolveObserved"), JsValue.Undefined, args[0], args[1])
            : Do(args, static (machine, a, b) => machine.ResolvePromise((JsPromise)a.Ref!, b)));
        add("$enqueueThenable", EnqueueThenable);
        add("$fulfillPromise", static (in Arguments args) => Do(args, static (machine, a, b) => machine.FulfillPromise((JsPromise)a.Ref!, b)));
        add("$rejectPromise", static (in Arguments args) => Do(args, static (machine, a, b) => machine.RejectPromise((JsPromise)a.Ref!, b)));
        add("$addReaction", AddReaction);
        add("$settleGenerator", SettleGenerator);
        add("$pagesOf", static (in Arguments args) =>
            args[0].Ref is HostFunction { Function.Pages: { } pages } function ? new HostFunction(args.Realm, pages, HostPath.Within(function.Path, HostPath.Pages)) : JsValue.Undefined);
        add("$aggregateError", static (in Arguments args) => ErrorBuiltins.CreateAggregate(args.Realm, args[0], args[1].AsString()));
    }

    private static JsValue Do(in Arguments args, Action<Machine, JsValue, JsValue> action)
    {
        action(args.Realm.Machine, args[0], args[1]);
        return JsValue.Undefined;
    }

    private static JsValue EnqueueThenable(in Arguments args)
    {
        args.Realm.Machine.Enqueue(Job.Call(args.Realm.SelfHosted("Promise.resolveThenable"), args[0], args[1], args[2]));
        return JsValue.Undefined;
    }

    private static JsValue AddReaction(in Arguments args)
    {
        args.Realm.Machine.AddReaction((JsPromise)args[0].Ref!, new PromiseReaction { OnFulfilled = args[1], OnRejected = args[2], Derived = args[3] });
        return JsValue.Undefined;
    }

    private static JsValue SettleGenerator(in Arguments args)
    {
        args.Realm.Machine.Settle((AsyncGeneratorObject)args[0].Ref!, args[1], args[2].IsTrue);
        return JsValue.Undefined;
    }
}

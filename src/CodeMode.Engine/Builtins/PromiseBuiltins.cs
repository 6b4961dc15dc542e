using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-promise-objects; combinators and whatever calls the program stand in Prelude/Promise.js.</summary>
internal static class PromiseBuiltins
{
    private static readonly NativeBody s_then = Then;

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Promise)
        .Method("then", 2, s_then)
        .SelfHosted("catch", "Promise.catchError")
        .SelfHosted("finally", "Promise.finallyDo")
        .Tag("Promise");

    private static readonly NativeCode s_constructor = new("Promise", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.PromisePrototype,
        Statics = new ObjectTemplate()
            .Method("all", 1, static (in Arguments args) => Collect(args, "Promise.all", keepsErrors: false))
            .Method("allSettled", 1, static (in Arguments args) => Collect(args, "Promise.allSettled", keepsErrors: true))
            .SelfHosted("any", "Promise.any")
            .SelfHosted("race", "Promise.race")
            .SelfHosted("reject", "Promise.reject")
            .SelfHosted("resolve", "Promise.resolve")
            .SelfHosted("try", "Promise.tryCall")
            .SelfHosted("withResolvers", "Promise.withResolvers")
            .Getter(JsSymbol.Species, static (in Arguments args) => args.This),
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.CreateObject(realm, realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args)
    {
        if (args.NewTarget.IsUndefined) throw args.TypeError("Promise constructor cannot be invoked without 'new'");
        if (!args[0].IsCallable) throw args.TypeError($"Promise resolver {Machine.Describe(args[0])} is not a function");
        var promise = new JsPromise(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.PromisePrototype));
        return args.TailCall(args.Realm.SelfHosted("Promise.construct"), JsValue.Undefined, promise, args[0]);
    }

    private static JsValue Then(in Arguments args)
    {
        // A promise of the intrinsic constructor makes another one; subclasses ask their constructor.
        if (args.This.Ref is not JsPromise promise || !IsPlain(promise)) return args.TailCall("Promise.thenSlow");

        var derived = new JsPromise(args.Realm);
        args.Realm.Machine.AddReaction(promise, new PromiseReaction { OnFulfilled = args[0], OnRejected = args[1], Derived = derived });
        return derived;
    }

    // An array of values and promises that are nothing special, and a Promise that nobody has changed.
    private static JsValue Collect(in Arguments args, string selfHosted, bool keepsErrors)
    {
        var realm = args.Realm;
        var machine = realm.Machine;
        if (args[0].Ref is not JsArray { IsDense: true, DenseCount: > 0 } items || !machine.IsPlainlyIterable(items) || !IsPristine(args)) return args.TailCall(selfHosted);
        args.Meter.ChargeFuel(items.DenseCount * 4L);
        args.Meter.ChargeMemory(items.DenseCount * (long)JsObject.ValueSize + 64);
        foreach (ref readonly var item in items.Dense.AsSpan(0, items.DenseCount))
        {
            if (item.IsHole || item.Ref is JsPromise promise && !IsPlain(promise)) return args.TailCall(selfHosted);
        }

        var result = new JsPromise(realm);
        var values = new JsValue[items.DenseCount];
        Array.Fill(values, JsValue.Undefined);
        var collector = new JsValue((object)new PromiseCollector(result, JsArray.Create(realm, values), keepsErrors));
        for (var i = 0; i < values.Length; i++)
        {
            machine.AddReaction(machine.ToPromise(items.Dense[i]), new PromiseReaction { OnFulfilled = collector, OnRejected = i });
        }

        return result;
    }

    private static bool IsPlain(JsPromise promise) =>
        ReferenceEquals(promise.Prototype, promise.Realm.Get(Intrinsic.PromisePrototype)) && promise.Shape.Count == 0;

    private static bool IsPristine(in Arguments args)
    {
        var realm = args.Realm;
        var constructor = realm.Get(Intrinsic.Promise);
        var prototype = realm.Get(Intrinsic.PromisePrototype);
        return ReferenceEquals(args.This.Ref, constructor)
            && constructor.GetOwn("resolve", out var resolve) && ReferenceEquals(resolve.Value.Ref, realm.SelfHosted("Promise.resolve"))
            && prototype.GetOwn("constructor", out var back) && ReferenceEquals(back.Value.Ref, constructor)
            && prototype.GetOwn("then", out var then) && then.Value.Ref is NativeFunction native && native.Code.Body == s_then;
    }
}

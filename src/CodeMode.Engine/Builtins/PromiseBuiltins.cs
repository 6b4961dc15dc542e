using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-promise-objects; combinators and whatever calls the program stand in Prelude/Promise.js.</summary>
internal static class PromiseBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Promise)
        .Method("then", 2, Then)
        .SelfHosted("catch", "Promise.catchError")
        .SelfHosted("finally", "Promise.finallyDo")
        .Tag("Promise");

    private static readonly NativeCode s_constructor = new("Promise", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.PromisePrototype,
        Statics = new ObjectTemplate()
            .SelfHosted("all", "Promise.all")
            .SelfHosted("allSettled", "Promise.allSettled")
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
        if (args.This.Ref is not JsPromise promise || !ReferenceEquals(promise.Prototype, args.Realm.Get(Intrinsic.PromisePrototype)) || promise.Shape.Count > 0)
        {
            return args.TailCall("Promise.thenSlow");
        }

        var derived = new JsPromise(args.Realm);
        args.Realm.Machine.AddReaction(promise, new PromiseReaction { OnFulfilled = args[0], OnRejected = args[1], Derived = derived });
        return derived;
    }
}

using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>How each built-in object of a realm is made. One line a built-in; the work stands in the built-in's own file.</summary>
internal static class IntrinsicTable
{
    private static readonly Func<Realm, JsObject>?[] s_makers = CreateMakers();

    public static JsObject Make(Realm realm, Intrinsic intrinsic) =>
        (s_makers[(int)intrinsic] ?? throw new InvalidOperationException($"No built-in makes {intrinsic}."))(realm);

    public static bool Makes(Intrinsic intrinsic) => s_makers[(int)intrinsic] is not null;

    private static Func<Realm, JsObject>?[] CreateMakers()
    {
        var makers = new Func<Realm, JsObject>?[(int)Intrinsic.Count];
        AddCore(makers);
        StandardTable.AddTo(makers);
        return makers;
    }

    private static void AddCore(Func<Realm, JsObject>?[] makers)
    {
        // The three prototypes that shapes need are made bare and filled once the realm stands.
        Add(Intrinsic.ObjectPrototype, static realm => new JsObject(realm.RootShape(null)));
        Add(Intrinsic.FunctionPrototype, static realm => new NativeFunctionPrototype(realm));
        Add(Intrinsic.ArrayPrototype, static realm => new JsObject(realm.RootShape(realm.ObjectPrototype)));
        Add(Intrinsic.Object, ObjectBuiltins.CreateConstructor);
        Add(Intrinsic.Function, FunctionBuiltins.CreateConstructor);
        Add(Intrinsic.Array, ArrayBuiltins.CreateConstructor);
        Add(Intrinsic.ArrayIteratorPrototype, ArrayIteratorBuiltins.CreatePrototype);
        Add(Intrinsic.Iterator, IteratorBuiltins.CreateConstructor);
        Add(Intrinsic.IteratorPrototype, IteratorBuiltins.CreatePrototype);
        Add(Intrinsic.IteratorHelperPrototype, IteratorBuiltins.CreateHelperPrototype);
        Add(Intrinsic.WrapForValidIteratorPrototype, IteratorBuiltins.CreateWrapPrototype);
        Add(Intrinsic.AsyncIteratorPrototype, IteratorBuiltins.CreateAsyncPrototype);
        Add(Intrinsic.GeneratorPrototype, GeneratorBuiltins.CreatePrototype);
        Add(Intrinsic.AsyncGeneratorPrototype, GeneratorBuiltins.CreateAsyncPrototype);
        Add(Intrinsic.GeneratorFunctionPrototype, static realm => FunctionBuiltins.CreatePrototypeOfKind(realm, "GeneratorFunction", Intrinsic.GeneratorPrototype));
        Add(Intrinsic.AsyncGeneratorFunctionPrototype, static realm => FunctionBuiltins.CreatePrototypeOfKind(realm, "AsyncGeneratorFunction", Intrinsic.AsyncGeneratorPrototype));
        Add(Intrinsic.AsyncFunctionPrototype, static realm => FunctionBuiltins.CreatePrototypeOfKind(realm, "AsyncFunction", null));
        Add(Intrinsic.Promise, PromiseBuiltins.CreateConstructor);
        Add(Intrinsic.PromisePrototype, PromiseBuiltins.CreatePrototype);
        Add(Intrinsic.Proxy, ProxyBuiltins.CreateConstructor);
        Add(Intrinsic.Reflect, ProxyBuiltins.CreateReflect);
        Add(Intrinsic.Console, ConsoleBuiltins.Create);
        Add(Intrinsic.Boolean, BooleanBuiltins.CreateConstructor);
        Add(Intrinsic.BooleanPrototype, BooleanBuiltins.CreatePrototype);
        ErrorBuiltins.AddTo(makers);

        void Add(Intrinsic intrinsic, Func<Realm, JsObject> maker) => makers[(int)intrinsic] = maker;
    }
}

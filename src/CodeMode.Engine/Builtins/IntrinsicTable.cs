using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>How each built-in object of a realm is made. One line a built-in; the work stands in the built-in's own file.</summary>
internal static class IntrinsicTable
{
    private static readonly Func<Realm, JsObject>?[] s_makers = CreateMakers();

    public static JsObject Make(Realm realm, Intrinsic intrinsic) =>
        (s_makers[(int)intrinsic] ?? throw new InvalidOperationException($"No built-in makes {intrinsic}."))(realm);

    private static Func<Realm, JsObject>?[] CreateMakers()
    {
        var makers = new Func<Realm, JsObject>?[(int)Intrinsic.Count];
        AddCore(makers);
        StandardTable.AddTo(makers);
        return makers;
    }

    private static void AddCore(Func<Realm, JsObject>?[] makers)
    {
        makers[(int)Intrinsic.ObjectPrototype] = realm => new JsObject(realm.RootShape(null));
        makers[(int)Intrinsic.FunctionPrototype] = realm => new JsObject(realm.RootShape(realm.ObjectPrototype));
        makers[(int)Intrinsic.ArrayPrototype] = realm => new JsObject(realm.RootShape(realm.ObjectPrototype));
        makers[(int)Intrinsic.BooleanPrototype] = BooleanBuiltins.CreatePrototype;
        makers[(int)Intrinsic.Boolean] = BooleanBuiltins.CreateConstructor;
    }
}

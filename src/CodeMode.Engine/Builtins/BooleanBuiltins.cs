using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-boolean-objects</summary>
internal static class BooleanBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Boolean)
        .Method("toString", 0, ToString)
        .Method("valueOf", 0, ValueOf);

    private static readonly NativeCode s_constructor = new("Boolean", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.BooleanPrototype,
    };

    public static JsObject CreatePrototype(Realm realm) => s_prototype.Fill(new PrimitiveObject(realm, realm.ObjectPrototype, JsValue.False));

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    private static JsValue Construct(in Arguments args)
    {
        JsValue value = args.Boolean(0);
        return args.NewTarget.IsUndefined
            ? value
            : new PrimitiveObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.BooleanPrototype), value);
    }

    private static JsValue ToString(in Arguments args) => ThisBoolean(args).IsTrue ? "true" : "false";

    private static JsValue ValueOf(in Arguments args) => ThisBoolean(args);

    private static JsValue ThisBoolean(in Arguments args) => args.This.Ref switch
    {
        Tag when args.This.IsBoolean => args.This,
        PrimitiveObject { Value.IsBoolean: true } wrapper => wrapper.Value,
        _ => throw args.TypeError("Boolean.prototype.valueOf requires that 'this' be a Boolean"),
    };
}

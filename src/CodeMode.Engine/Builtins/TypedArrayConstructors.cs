using CodeMode.Engine.Binary;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-typedarray-constructors: the twelve, each with its prototype.</summary>
internal static class TypedArrayConstructors
{
    public static Func<Realm, JsObject> Constructor(ElementType type)
    {
        var code = new NativeCode(type.ArrayName, 3, (in Arguments args) => Construct(args, type))
        {
            IsConstructor = true,
            Prototype = type.Prototype,
            Statics = new ObjectTemplate().Constant("BYTES_PER_ELEMENT", type.Size),
        };
        return realm => new NativeFunction(realm, code, realm.Get(Intrinsic.TypedArray));
    }

    public static Func<Realm, JsObject> Prototype(ElementType type)
    {
        var template = new ObjectTemplate().Intrinsic("constructor", type.Constructor).Constant("BYTES_PER_ELEMENT", type.Size);
        return realm => template.CreateObject(realm, realm.Get(Intrinsic.TypedArrayPrototype));
    }

    private static JsValue Construct(in Arguments args, ElementType type)
    {
        var realm = args.Realm;
        if (args.NewTarget.IsUndefined) throw args.TypeError($"Constructor {type.ArrayName} requires 'new'");
        if (args[0].IsObject)
        {
            var constructor = realm.Get(type.Constructor);
            return args.TailCall(realm.SelfHosted("TypedArray.construct"), JsValue.Undefined, args.NewTarget, constructor, args[0], args[1], args[2]);
        }

        var length = args.Integer(0);
        if (length is < 0 or > 9007199254740991) throw args.RangeError($"Invalid typed array length: {Conversions.ToText(realm, args[0])}");
        return TypedArrayObject.Create(realm, type, length, realm.PrototypeOf(args.NewTarget, type.Prototype));
    }
}

using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-object-objects; what may meet getters or proxies goes on in Prelude/Object.js.</summary>
internal static class ObjectBuiltins
{
    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Intrinsic("constructor", Intrinsic.Object)
        .SelfHosted("hasOwnProperty", "Object.hasOwnProperty")
        .SelfHosted("isPrototypeOf", "Object.isPrototypeOf")
        .SelfHosted("propertyIsEnumerable", "Object.propertyIsEnumerable")
        .SelfHosted("toLocaleString", "Object.toLocaleString")
        .SelfHosted("toString", "Object.toStringTag")
        .Method("valueOf", 0, static (in Arguments args) => Conversions.ToObject(args.Realm, args.This))
        .SelfHostedAccessor("__proto__", "Object.getProto", "Object.setProto");

    private static readonly NativeCode s_constructor = new("Object", 1, Construct)
    {
        IsConstructor = true,
        Prototype = Intrinsic.ObjectPrototype,
        Statics = new ObjectTemplate()
            .SelfHosted("assign", "Object.assign")
            .SelfHosted("create", "Object.create")
            .SelfHosted("defineProperties", "Object.defineProperties")
            .SelfHosted("defineProperty", "Object.defineProperty")
            .Method("entries", 1, static (in Arguments args) => List(args, 2, "Object.entriesSlow"))
            .SelfHosted("freeze", "Object.freeze")
            .SelfHosted("fromEntries", "Object.fromEntries")
            .SelfHosted("getOwnPropertyDescriptor", "Object.getOwnPropertyDescriptor")
            .SelfHosted("getOwnPropertyDescriptors", "Object.getOwnPropertyDescriptors")
            .SelfHosted("getOwnPropertyNames", "Object.getOwnPropertyNames")
            .SelfHosted("getOwnPropertySymbols", "Object.getOwnPropertySymbols")
            .SelfHosted("getPrototypeOf", "Object.getPrototypeOf")
            .SelfHosted("groupBy", "Object.groupBy")
            .SelfHosted("hasOwn", "Object.hasOwn")
            .Method("is", 2, static (in Arguments args) => Operators.SameValue(args.Realm, args[0], args[1]))
            .SelfHosted("isExtensible", "Object.isExtensible")
            .SelfHosted("isFrozen", "Object.isFrozen")
            .SelfHosted("isSealed", "Object.isSealed")
            .Method("keys", 1, static (in Arguments args) => List(args, 0, "Object.keysSlow"))
            .SelfHosted("preventExtensions", "Object.preventExtensions")
            .SelfHosted("seal", "Object.seal")
            .SelfHosted("setPrototypeOf", "Object.setPrototypeOf")
            .Method("values", 1, static (in Arguments args) => List(args, 1, "Object.valuesSlow")),
    };

    /// <summary>Gives the realm's first object its members.</summary>
    public static void FillPrototype(JsObject prototype) => s_prototype.FillEmpty(prototype, null);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    /// <summary>All own keys, symbols included, as an array.</summary>
    public static JsArray OwnKeys(Realm realm, JsObject target)
    {
        var keys = Keys(realm, target);
        var values = new JsValue[keys.Count];
        for (var i = 0; i < values.Length; i++) values[i] = keys[i].ToValue();
        return JsArray.Create(realm, values);
    }

    /// <summary>Copies enumerable own properties; false, with nothing copied, when a getter or proxy needs the program.</summary>
    public static bool TryCopyData(Realm realm, JsObject target, JsObject source, HashSet<PropertyKey>? excluded)
    {
        if (source is ProxyObject) return false;
        var keys = Keys(realm, source);
        foreach (var key in keys)
        {
            if (source.GetOwn(key, out var property) && property.IsAccessor && property.IsEnumerable) return false;
        }

        foreach (var key in keys)
        {
            if (excluded?.Contains(key) == true || !source.GetOwn(key, out var property) || !property.IsEnumerable) continue;
            target.DefineOwn(key, new Property(property.Value, PropertyFlags.Default));
        }

        return true;
    }

    private static List<PropertyKey> Keys(Realm realm, JsObject target)
    {
        var keys = new List<PropertyKey>();
        target.CollectKeys(keys);
        realm.Meter.ChargeFuel(keys.Count * 2L);
        realm.Meter.ChargeMemory(keys.Count * 24L);
        return keys;
    }

    // keys (0), values (1) or entries (2) of an object without getters.
    private static JsValue List(in Arguments args, int kind, string slow)
    {
        var realm = args.Realm;
        var target = Conversions.ToObject(realm, args[0]);
        if (target is ProxyObject) return args.TailCall(slow);
        var keys = Keys(realm, target);
        var result = new JsValue[keys.Count];
        var count = 0;
        foreach (var key in keys)
        {
            if (key.IsSymbol || !target.GetOwn(key, out var property) || !property.IsEnumerable) continue;
            if (property.IsAccessor && kind != 0) return args.TailCall(slow);
            result[count++] = kind switch
            {
                0 => key.ToValue(),
                1 => property.Value,
                _ => JsArray.Create(realm, [key.ToValue(), property.Value]),
            };
        }

        return JsArray.Create(realm, result, count);
    }

    private static JsValue Construct(in Arguments args)
    {
        if (!args.NewTarget.IsUndefined && !ReferenceEquals(args.NewTarget.Ref, args.Realm.Get(Intrinsic.Object)))
        {
            return new JsObject(args.Realm, args.Realm.PrototypeOf(args.NewTarget, Intrinsic.ObjectPrototype));
        }

        return args[0].IsNullish ? new JsObject(args.Realm, args.Realm.ObjectPrototype) : Conversions.ToObject(args.Realm, args[0]);
    }
}

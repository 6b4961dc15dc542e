using CodeMode.Engine.Binary;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>Intrinsics of the prelude on own properties, prototypes and proxies. Their targets are no proxies, unless said otherwise.</summary>
internal static class ObjectIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        add("$ownKeys", static (in Arguments args) => ObjectBuiltins.OwnKeys(args.Realm, args[0].AsObject()));
        add("$hasOwn", static (in Arguments args) => args[0].AsObject().GetOwn(PropertyKey.From(args[1]), out _));
        add("$isEnumerable", static (in Arguments args) => args[0].AsObject().GetOwn(PropertyKey.From(args[1]), out var property) && property.IsEnumerable);
        add("$deleteOwn", static (in Arguments args) => args[0].AsObject().Delete(PropertyKey.From(args[1])));
        add("$define", Define);
        add("$defineHidden", DefineHidden);
        add("$getOwnDescriptor", static (in Arguments args) => PropertyDescriptors.Read(args.Realm, args[0].AsObject(), PropertyKey.From(args[1])));
        add("$defineOwn", static (in Arguments args) => PropertyDescriptors.TryDefine(args.Realm, args[0].AsObject(), PropertyKey.From(args[1]), args[2].AsObject()));
        add("$getFrom", static (in Arguments args) => args.Realm.Machine.RequestGet(args[0].AsObject(), args[1], args[2]));
        add("$newObject", static (in Arguments args) => new JsObject(args.Realm, args[0].Ref as JsObject));
        add("$prototypeOf", static (in Arguments args) => args[0].AsObject().Prototype is { } prototype ? prototype : JsValue.Null);
        add("$setPrototype", SetPrototype);
        add("$isExtensible", static (in Arguments args) => args[0].AsObject().IsExtensible);
        add("$preventExtensions", PreventExtensions);
        add("$freeze", Freeze);
        add("$proxyTarget", static (in Arguments args) => ((ProxyObject)args[0].Ref!).Target is { } target ? target : JsValue.Null);
        add("$proxyHandler", static (in Arguments args) => ((ProxyObject)args[0].Ref!).Handler is { } handler ? handler : JsValue.Null);
        add("$newProxy", static (in Arguments args) => ProxyBuiltins.Create(args.Realm, args[0], args[1]));
        add("$revokeProxy", RevokeProxy);
        add("$bind", static (in Arguments args) => FunctionBuiltins.Bind(args.Realm, args[0].AsObject(), args[1], (JsArray)args[2].Ref!, args[3].Num, args[4].AsString()));
        add("$boundTarget", static (in Arguments args) => args[0].Ref is BoundFunction bound ? bound.Target : JsValue.Undefined);
    }

    private static JsValue Define(in Arguments args)
    {
        var target = args[0].AsObject();
        var key = PropertyKey.From(args[1]);
        if (target is ProxyObject) return args.TailCall(args.Realm.SelfHosted("Object.createData"), JsValue.Undefined, target, args[1], args[2]);
        if (target.IsExtensible ? target.GetOwn(key, out var own) && !own.IsConfigurable : !target.GetOwn(key, out own) || !own.IsConfigurable)
        {
            throw args.TypeError($"Cannot define property {key}, object is not extensible or has a fixed one");
        }

        target.DefineOwn(key, new Property(args[2], PropertyFlags.Default));
        return JsValue.Undefined;
    }

    private static JsValue DefineHidden(in Arguments args)
    {
        args[0].AsObject().SetHidden(PropertyKey.From(args[1]), args[2]);
        return JsValue.Undefined;
    }

    private static JsValue SetPrototype(in Arguments args)
    {
        var target = args[0].AsObject();
        var prototype = args[1].Ref as JsObject;
        if (ReferenceEquals(target.Prototype, prototype)) return true;
        if (!target.IsExtensible) return false;
        for (var current = prototype; current is not null and not ProxyObject; current = current.Prototype)
        {
            args.Meter.ChargeFuel(1);
            if (ReferenceEquals(current, target)) return false;
        }

        target.SetPrototype(prototype);
        return true;
    }

    private static JsValue PreventExtensions(in Arguments args)
    {
        args[0].AsObject().PreventExtensions();
        return JsValue.Undefined;
    }

    private static JsValue Freeze(in Arguments args)
    {
        var target = args[0].AsObject();
        if (target is TypedArrayObject { Length: > 0 } && args[1].IsTrue) throw args.TypeError("Cannot freeze array buffer views with elements");
        Freeze(target, args[1].IsTrue);
        return JsValue.Undefined;
    }

    /// <summary>Lets nothing of an object change any more, or nothing but the values.</summary>
    public static void Freeze(JsObject target, bool values)
    {
        target.PreventExtensions();
        var keys = new List<PropertyKey>();
        target.CollectKeys(keys);
        target.Realm.Meter.ChargeFuel(keys.Count * 4L);
        foreach (var key in keys)
        {
            if (!target.GetOwn(key, out var property)) continue;
            var flags = property.Flags & ~PropertyFlags.Configurable;
            if (values && !property.IsAccessor) flags &= ~PropertyFlags.Writable;
            if (flags != property.Flags) target.DefineOwn(key, new Property(property.Value, flags));
        }
    }

    private static JsValue RevokeProxy(in Arguments args)
    {
        ((ProxyObject)args[0].Ref!).Revoke();
        return JsValue.Undefined;
    }
}

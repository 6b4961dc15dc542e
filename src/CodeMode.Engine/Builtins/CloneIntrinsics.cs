using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>What structuredClone needs to know of objects.</summary>
internal static class CloneIntrinsics
{
    public static void AddTo(Action<string, NativeBody> add)
    {
        add("$cloneKind", static (in Arguments args) => args[0].Ref switch
        {
            CollectionObject collection => collection.ClassName,
            ErrorObject => "Error",
            DateObject or RegExpObject or PrimitiveObject { Value.IsSymbol: false } => "Data",
            JsObject target when target.GetType() == typeof(JsObject) => "Object",
            _ => "",
        });
        add("$cloneData", static (in Arguments args) => args[0].Ref switch
        {
            DateObject date => new DateObject(args.Realm, date.Time),
            RegExpObject rx => new RegExpObject(args.Realm, rx.Program),
            PrimitiveObject wrapper => Conversions.ToObject(args.Realm, wrapper.Value),
            _ => JsValue.Undefined,
        });
        add("$newErrorLike", static (in Arguments args) => CloneError(args.Realm, args[0].AsObject()));
    }

    /// <summary>An error of the standard type of that name, with the message.</summary>
    private static JsValue CloneError(Realm realm, JsObject error)
    {
        var prototype = Find(error, "name") switch
        {
            "EvalError" => Intrinsic.EvalErrorPrototype,
            "RangeError" => Intrinsic.RangeErrorPrototype,
            "ReferenceError" => Intrinsic.ReferenceErrorPrototype,
            "SyntaxError" => Intrinsic.SyntaxErrorPrototype,
            "TypeError" => Intrinsic.TypeErrorPrototype,
            "URIError" => Intrinsic.UriErrorPrototype,
            _ => Intrinsic.ErrorPrototype,
        };
        return new ErrorObject(realm, realm.Get(prototype), Find(error, "message"));
    }

    private static string? Find(JsObject target, string name)
    {
        for (var current = target; current is not null; current = current.Prototype)
        {
            if (current.GetOwn(name, out var property)) return !property.IsAccessor && property.Value.IsString ? property.Value.AsString() : null;
        }

        return null;
    }
}

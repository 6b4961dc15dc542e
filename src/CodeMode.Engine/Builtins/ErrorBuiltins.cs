using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-error-objects</summary>
internal static class ErrorBuiltins
{
    /// <summary>The kinds of errors with their two built-in objects.</summary>
    private static readonly (string Name, Intrinsic Constructor, Intrinsic Prototype)[] s_kinds =
    [
        ("Error", Intrinsic.Error, Intrinsic.ErrorPrototype),
        ("EvalError", Intrinsic.EvalError, Intrinsic.EvalErrorPrototype),
        ("RangeError", Intrinsic.RangeError, Intrinsic.RangeErrorPrototype),
        ("ReferenceError", Intrinsic.ReferenceError, Intrinsic.ReferenceErrorPrototype),
        ("SyntaxError", Intrinsic.SyntaxError, Intrinsic.SyntaxErrorPrototype),
        ("TypeError", Intrinsic.TypeError, Intrinsic.TypeErrorPrototype),
        ("URIError", Intrinsic.UriError, Intrinsic.UriErrorPrototype),
        ("AggregateError", Intrinsic.AggregateError, Intrinsic.AggregateErrorPrototype),
    ];

    public static void AddTo(Func<Realm, JsObject>?[] makers)
    {
        foreach (var (name, constructor, prototype) in s_kinds)
        {
            var isRoot = constructor == Intrinsic.Error;
            var members = new ObjectTemplate().Intrinsic("constructor", constructor).Constant("name", name, PropertyFlags.Hidden).Constant("message", "", PropertyFlags.Hidden);
            if (isRoot) members.SelfHosted("toString", "Error.toText");
            makers[(int)prototype] = realm => members.CreateObject(realm, isRoot ? realm.ObjectPrototype : realm.Get(Intrinsic.ErrorPrototype));
            var code = new NativeCode(name, constructor == Intrinsic.AggregateError ? 2 : 1, constructor == Intrinsic.AggregateError
                ? static (in Arguments args) => args.TailCall(args.Realm.SelfHosted("Error.constructAggregate"), JsValue.Undefined, Prototype(args, Intrinsic.AggregateErrorPrototype), args[0], args[1], args[2])
                : (in Arguments args) => Construct(args, prototype))
            {
                IsConstructor = true,
                Prototype = prototype,
                Statics = isRoot ? new ObjectTemplate().Method("captureStackTrace", 1, CaptureStackTrace) : null,
            };
            makers[(int)constructor] = realm =>
            {
                var function = new NativeFunction(realm, code);
                if (!isRoot) function.SetPrototype(realm.Get(Intrinsic.Error));
                return function;
            };
        }

        makers[(int)Intrinsic.HostErrorPrototype] = realm => new JsObject(realm, realm.Get(Intrinsic.ErrorPrototype));
    }

    public static JsValue CreateAggregate(Realm realm, JsValue errors, string message)
    {
        var error = new ErrorObject(realm, realm.Get(Intrinsic.AggregateErrorPrototype), message);
        error.SetHidden("errors", errors);
        return error;
    }

    public static void AddIntrinsics(Action<string, NativeBody> add) =>
        add("$newError", static (in Arguments args) => new ErrorObject(args.Realm, args[0].AsObject(), args[1].IsUndefined ? null : args.String(1)));

    private static JsObject Prototype(in Arguments args, Intrinsic fallback) =>
        args.NewTarget.IsUndefined ? args.Realm.Get(fallback) : args.Realm.PrototypeOf(args.NewTarget, fallback);

    private static JsValue Construct(in Arguments args, Intrinsic prototype)
    {
        var parent = Prototype(args, prototype);
        if (args[0].IsObject || args[0].IsSymbol || args[1].IsObject)
        {
            return args.TailCall(args.Realm.SelfHosted("Error.construct"), JsValue.Undefined, parent, args[0], args[1]);
        }

        return new ErrorObject(args.Realm, parent, args[0].IsUndefined ? null : args.String(0));
    }

    private static JsValue CaptureStackTrace(in Arguments args)
    {
        if (args[0].Ref is JsObject target) target.SetHidden("stack", args.Realm.Machine.CaptureStack().TrimStart('\n'));
        return JsValue.Undefined;
    }
}

using CodeMode.Engine.Execution;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>https://tc39.es/ecma262/#sec-function-objects, without making functions from text.</summary>
internal static class FunctionBuiltins
{
    private const string Refusal = "Making code from text is not supported. Write the function out in the program.";

    private static readonly ObjectTemplate s_prototype = new ObjectTemplate()
        .Constant("length", 0, PropertyFlags.Configurable)
        .Constant("name", "", PropertyFlags.Configurable)
        .Intrinsic("constructor", Intrinsic.Function)
        .Method("apply", 2, Apply)
        .Method("bind", 1, Bind)
        .Method("call", 1, Call)
        .Method("toString", 0, ToString)
        .Add("caller", PropertyFlags.Configurable | PropertyFlags.Accessor, static realm => new JsValue(realm.RestrictedAccessor))
        .Add("arguments", PropertyFlags.Configurable | PropertyFlags.Accessor, static realm => new JsValue(realm.RestrictedAccessor))
        .Add(JsSymbol.HasInstance, PropertyFlags.None, static realm => realm.Shared(s_hasInstance!));

    private static readonly NativeCode s_hasInstance = new("[Symbol.hasInstance]", 1, static (in Arguments args) => args.TailCall("Coercion.hasInstance"));

    /// <summary>https://tc39.es/ecma262/#sec-%throwtypeerror%</summary>
    public static readonly NativeCode ThrowTypeError = new("", 0, static (in Arguments args) =>
        throw args.TypeError("'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them"));

    private static readonly NativeCode s_constructor = new("Function", 1, Refuse) { IsConstructor = true, Prototype = Intrinsic.FunctionPrototype };

    private static readonly Dictionary<string, NativeCode> s_kinds = new[] { "AsyncFunction", "GeneratorFunction", "AsyncGeneratorFunction" }
        .ToDictionary(static name => name, static name => new NativeCode(name, 1, Refuse) { IsConstructor = true }, StringComparer.Ordinal);

    /// <summary>eval and the constructors of functions: there, and refusing.</summary>
    public static readonly NativeCode Eval = new("eval", 1, Refuse);

    public static void FillPrototype(JsObject prototype) => s_prototype.FillEmpty(prototype, prototype.Realm.ObjectPrototype);

    public static JsObject CreateConstructor(Realm realm) => new NativeFunction(realm, s_constructor);

    /// <summary>The prototype of async functions or generator functions, whose constructor refuses as well.</summary>
    public static JsObject CreatePrototypeOfKind(Realm realm, string name, Intrinsic? instances)
    {
        var prototype = new JsObject(realm, realm.FunctionPrototype);
        var constructor = new NativeFunction(realm, s_kinds[name]);
        constructor.DefineOwn("prototype", new Property(prototype, PropertyFlags.None));
        prototype.DefineOwn("constructor", new Property(constructor, PropertyFlags.Configurable));
        if (instances is { } intrinsic) prototype.DefineOwn("prototype", new Property(realm.Get(intrinsic), PropertyFlags.Configurable));
        prototype.DefineOwn(JsSymbol.ToStringTag, new Property(name, PropertyFlags.Configurable));
        return prototype;
    }

    public static JsValue Bind(Realm realm, JsObject target, JsValue @this, JsArray arguments, double length, string name)
    {
        var values = arguments.Dense.AsSpan(0, arguments.DenseCount).ToArray();
        realm.Meter.ChargeFuel(name.Length >> 4);
        realm.Meter.ChargeMemory(64 + values.Length * 16L + name.Length * 2L);
        return new BoundFunction(realm, target, @this, values, (int)Math.Clamp(length - values.Length, 0, int.MaxValue), "bound " + name);
    }

    private static JsValue Refuse(in Arguments args) => throw args.Realm.Error(Intrinsic.EvalErrorPrototype, Refusal);

    private static JsValue Call(in Arguments args) =>
        args.TailCall(args.This, args[0], args.Count > 1 ? args.Values[1..] : []);

    private static JsValue Apply(in Arguments args)
    {
        if (args.This.IsCallable && args[1].Ref is JsArray { IsDense: true, DenseCount: <= 1024 } list)
        {
            var values = list.Dense.AsSpan(0, list.DenseCount);
            if (!values.Contains(JsValue.Hole, ReferenceComparer.Instance)) return args.TailCall(args.This, args[0], values);
        }

        return args.TailCall("Function.apply");
    }

    private static JsValue Bind(in Arguments args)
    {
        if (args.This.Ref is not JsFunction function || !function.GetOwn("length", out var length) || !function.GetOwn("name", out var name)
            || !length.Value.IsNumber || !name.Value.IsString)
        {
            return args.TailCall("Function.bindSlow");
        }

        var text = name.Value.AsString();
        if (text.Length > 200) text = text[..200];
        return Bind(args.Realm, function, args[0], JsArray.Create(args.Realm, args.Count > 1 ? args.Values[1..].ToArray() : []), length.Value.Num, text);
    }

    private static JsValue ToString(in Arguments args)
    {
        if (args.This.Ref is JsFunction function)
        {
            var text = function.SourceText;
            args.Meter.ChargeMemory(24 + text.Length * 2L);
            return text;
        }

        return args.This.IsCallable ? "function () { [native code] }" : throw args.TypeError("Function.prototype.toString requires that 'this' be a Function");
    }

    private sealed class ReferenceComparer : IEqualityComparer<JsValue>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(JsValue x, JsValue y) => ReferenceEquals(x.Ref, y.Ref);

        public int GetHashCode(JsValue value) => 0;
    }
}

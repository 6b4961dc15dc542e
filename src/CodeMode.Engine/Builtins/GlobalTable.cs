using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>The names that every program finds on globalThis.</summary>
internal static class GlobalTable
{
    public static readonly ObjectTemplate Template = StandardTable.AddTo(new ObjectTemplate()
        .Constant("undefined", JsValue.Undefined)
        .Constant("NaN", JsValue.NaN)
        .Constant("Infinity", double.PositiveInfinity)
        .Add("globalThis", PropertyFlags.Hidden, static realm => realm.Global)
        .Add("eval", PropertyFlags.Hidden, static realm => realm.Shared(FunctionBuiltins.Eval))
        .Intrinsic("Object", Intrinsic.Object)
        .Intrinsic("Function", Intrinsic.Function)
        .Intrinsic("Array", Intrinsic.Array)
        .Intrinsic("Iterator", Intrinsic.Iterator)
        .Intrinsic("Promise", Intrinsic.Promise)
        .Intrinsic("Proxy", Intrinsic.Proxy)
        .Intrinsic("Reflect", Intrinsic.Reflect)
        .Intrinsic("Error", Intrinsic.Error)
        .Intrinsic("EvalError", Intrinsic.EvalError)
        .Intrinsic("RangeError", Intrinsic.RangeError)
        .Intrinsic("ReferenceError", Intrinsic.ReferenceError)
        .Intrinsic("SyntaxError", Intrinsic.SyntaxError)
        .Intrinsic("TypeError", Intrinsic.TypeError)
        .Intrinsic("URIError", Intrinsic.UriError)
        .Intrinsic("AggregateError", Intrinsic.AggregateError)
        .Intrinsic("Boolean", Intrinsic.Boolean)
        .Intrinsic("console", Intrinsic.Console)
        .Method("setTimeout", 2, static (in Arguments args) => TimerBuiltins.Set(args, repeats: false), "..n")
        .Method("setInterval", 2, static (in Arguments args) => TimerBuiltins.Set(args, repeats: true), "..n")
        .Method("clearTimeout", 1, TimerBuiltins.Clear, ".n")
        .Method("clearInterval", 1, TimerBuiltins.Clear, ".n")
        .Method("queueMicrotask", 1, TimerBuiltins.QueueMicrotask));
}

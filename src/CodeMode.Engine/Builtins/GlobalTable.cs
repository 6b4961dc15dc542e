using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>The names that every program finds on globalThis.</summary>
internal static class GlobalTable
{
    public static readonly ObjectTemplate Template = StandardTable.AddTo(new ObjectTemplate()
        .Constant("undefined", JsValue.Undefined)
        .Constant("NaN", JsValue.NaN)
        .Constant("Infinity", double.PositiveInfinity)
        .Intrinsic("Boolean", Intrinsic.Boolean));
}

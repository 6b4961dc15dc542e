using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>How error messages name a wrong this.</summary>
internal static class Receiver
{
    public static string Describe(in JsValue value) => value.Ref switch
    {
        JsObject { IsCallable: true } => "function",
        JsObject target => $"#<{target.ClassName}>",
        JsSymbol symbol => symbol.ToString(),
        JsBigInt => "a BigInt",
        _ => Conversions.ToText(value),
    };
}

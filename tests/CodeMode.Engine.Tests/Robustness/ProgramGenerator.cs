using System.Globalization;

namespace CodeMode.Engine.Tests.Robustness;

/// <summary>Makes random programs that call what the language has with what it was not made for.</summary>
internal sealed class ProgramGenerator(Random random)
{
    private static readonly string[] s_values =
    [
        "undefined", "null", "true", "0", "-0", "NaN", "1e9", "2 ** 53", "-1", "Infinity", "10n", "2n ** 70n", "''", "'a,b'", "'\\ud800x'", "`t${1}`", "[]", "[1, , 'x']", "{}",
        "{ valueOf() { return 3; } }", "{ toString() { throw new Error('no'); } }", "{ get length() { return 9; } }", "{ then(f) { f(1); } }", "{ toJSON() { return [this]; } }",
        "Symbol('s')", "Symbol.iterator", "/(a+)+b/g", "/./y", "new Date(0)", "new Map([[1, 2]])", "new Set('abc')", "new WeakMap()", "new Uint8Array(5)", "new Float64Array([1, NaN])",
        "new ArrayBuffer(8, { maxByteLength: 16 })", "new DataView(new ArrayBuffer(4))", "Promise.resolve(1)", "(function* () { yield 1; yield* [2]; })()", "(async function* () { yield 1; })()",
        "class A { #p = 1; static s = 2; get x() { return this.#p; } }", "(a, b) => a", "function () { return this; }", "async () => 1", "new Proxy({}, { get: (t, k) => k })",
        "new Proxy([], { has: () => true, ownKeys: () => ['length'] })", "globalThis", "Object", "Array", "String", "Number", "Math", "JSON", "Reflect", "Proxy", "Promise", "RegExp", "Date", "Symbol",
        "BigInt", "Map", "Set", "Iterator", "Intl", "console", "Error", "new Error('e', { cause: 1 })", "Object.create(null)", "Object.freeze([1])", "structuredClone", "URL", "TextDecoder", "new URL('http://a/b?c=d')",
    ];

    private static readonly string[] s_binary = ["+", "-", "*", "/", "%", "**", "<", "<=", "==", "===", "!=", "in", "instanceof", "&", "|", "^", "<<", ">>>", "&&", "||", "??", ","];

    private static readonly string[] s_members =
    [
        "length", "prototype", "constructor", "__proto__", "name", "size", "message", "stack", "buffer", "next", "at", "map", "filter", "reduce", "sort", "splice", "concat", "join", "flat", "fill", "slice",
        "toString", "valueOf", "toJSON", "toLocaleString", "replace", "replaceAll", "split", "match", "matchAll", "padStart", "repeat", "normalize", "get", "set", "has", "add", "delete", "forEach", "entries",
        "then", "catch", "finally", "all", "race", "from", "of", "apply", "call", "bind", "keys", "values", "assign", "defineProperty", "getOwnPropertyDescriptors", "stringify", "parse", "toFixed", "toISOString",
        "return", "throw", "take", "drop", "groupBy", "fromEntries", "ownKeys", "construct", "raw", "for", "exec", "test", "with", "toSorted", "subarray", "copyWithin", "resize", "transfer", "getInt16", "setFloat64", "decode",
    ];

    /// <summary>A few statements over four variables.</summary>
    public string Next()
    {
        var lines = new List<string> { "let a, b, c, d;" };
        var count = random.Next(2, 9);
        for (var i = 0; i < count; i++) lines.Add(Statement(2));
        lines.Add($"return {Expression(2)};");
        return string.Join('\n', lines);
    }

    private string Statement(int depth) => random.Next(depth > 0 ? 12 : 4) switch
    {
        0 or 1 or 2 => $"{Variable()} = {Expression(3)};",
        3 => $"try {{ {Expression(3)}; }} catch (e) {{ {Variable()} = e; }}",
        4 => $"if ({Expression(1)}) {{ {Statement(depth - 1)} }} else {{ {Statement(depth - 1)} }}",
        5 => $"for (const x of {Expression(1)}) {{ {Statement(depth - 1)} if ({Expression(0)}) break; }}",
        6 => $"for (const k in {Expression(1)}) {{ {Variable()} = k; }}",
        7 => $"try {{ {Statement(depth - 1)} }} finally {{ {Statement(depth - 1)} }}",
        8 => $"[{Variable()} = {Expression(1)}, ...{Variable()}] = {Expression(1)};",
        9 => $"({{ x: {Variable()}, [{Expression(0)}]: {Variable()} }} = {Expression(1)});",
        10 => $"{Variable()} = await {Expression(2)};",
        _ => string.Create(CultureInfo.InvariantCulture, $"for (let i = 0; i < {random.Next(1, 40)}; i++) {{ {Statement(depth - 1)} }}"),
    };

    private string Expression(int depth) => depth <= 0 ? Leaf() : random.Next(11) switch
    {
        0 => Leaf(),
        1 => $"({Expression(depth - 1)} {Pick(s_binary)} {Expression(depth - 1)})",
        2 or 3 => $"({Expression(depth - 1)}).{Pick(s_members)}({Expression(depth - 1)}, {Expression(depth - 1)})",
        4 => $"({Leaf()})?.{Pick(s_members)}?.({Expression(depth - 1)})",
        5 => $"({Expression(depth - 1)})[{Expression(depth - 1)}]",
        6 => $"new ({Leaf()})({Expression(depth - 1)})",
        7 => $"[...{Expression(depth - 1)}, {Expression(depth - 1)}]",
        8 => $"({{ ...{Expression(depth - 1)}, [{Expression(depth - 1)}]: {Expression(depth - 1)} }})",
        9 => $"({Variable()} = {Expression(depth - 1)})",
        _ => $"((x, y = {Expression(depth - 1)}) => {Expression(depth - 1)})({Expression(depth - 1)})",
    };

    private string Leaf() => random.Next(3) == 0 ? Variable() : $"({Pick(s_values)})";

    private string Variable() => Pick(["a", "b", "c", "d"]);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}

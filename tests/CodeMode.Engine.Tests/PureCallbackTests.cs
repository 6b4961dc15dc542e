using CodeMode.Engine.Bytecode;
using CodeMode.Syntax;

namespace CodeMode.Engine.Tests;

/// <summary>Callbacks that only compute run without frames: nobody may see a difference.</summary>
public sealed class PureCallbackTests
{
    [Theory]
    [InlineData("x => x * 2", true)]
    [InlineData("(a, b) => a.n - b.n || (a.s === b.s ? 0 : 1)", true)]
    [InlineData("o => o.price > 10 && o.tags?.length !== 0", true)]
    [InlineData("function (x) { return x == null }", false)]
    [InlineData("x => f(x)", false)]
    [InlineData("x => { sum += x }", false)]
    [InlineData("x => { x = 1; return x }", false)]
    [InlineData("x => { while (x) ; }", false)]
    [InlineData("x => { throw x }", false)]
    [InlineData("(...x) => x.length", false)]
    [InlineData("function () { return arguments.length }", false)]
    [InlineData("x => [x]", false)]
    [InlineData("({ a }) => a", false)]
    public void A_function_that_does_more_than_compute_is_called(string function, bool isPure)
    {
        var parsed = Parser.Parse($"let sum = 0, f; return {function}");
        var code = Compiler.Compile(parsed.Source, parsed.Program!).Functions.Single();
        Assert.Equal(isPure, PureCode.CostOf(code) > 0);
    }

    [Theory]
    [InlineData("return [1, 2, 3].map(x => x * 2 - 1)", "[1,3,5]")]
    [InlineData("return [1, '2', null, undefined, true, 4n].map(x => x === '2' || !x)", "[false,true,true,true,false,false]")]
    [InlineData("return ['a', 1, 'b'].map(x => x + x)", """["aa",2,"bb"]""")]
    [InlineData("return [1, '2', [3], { valueOf() { return 4 } }].map(x => x * 2)", "[2,4,6,8]")]
    [InlineData("return [5, 1, 4].sort((a, b) => b - a)", "[5,4,1]")]
    [InlineData("return ['b', 'a', 'c'].sort((a, b) => a < b ? -1 : 1)", """["a","b","c"]""")]
    [InlineData("return [3, 1, 2].toSorted(() => undefined)", "[3,1,2]")]
    [InlineData("return [{ n: 2 }, { n: 1, m: 0 }, { m: 0, n: 3 }].sort((a, b) => a.n - b.n).map(o => o.n)", "[1,2,3]")]
    [InlineData("return [{ a: { b: 1 } }, {}, null].map(o => o?.a?.b ?? -1)", "[1,-1,-1]")]
    [InlineData("return [[1, 2], [3]].map(a => a[1] ?? a.length)", "[2,1]")]
    [InlineData("return ['abc', [1]].map(x => x.length)", "[3,1]")]
    [InlineData("const k = 10; let n = 1; const f = x => x * k + n; n = 5; return [1, 2].map(f)", "[15,25]")]
    [InlineData("return [1, 2, 3, 4].reduce((s, x) => s + x)", "10")]
    [InlineData("return [1, 2].reduce((s, x) => s + x, 'n')", "\"n12\"")]
    [InlineData("return [1, 2, 3].map((x, i, all) => all.length * i + x)", "[1,5,9]")]
    [InlineData("return [1, 2].map((a, b, c, d, e) => e === undefined && d === undefined)", "[true,true]")]
    [InlineData("return [1, , 3].map(x => x).length", "3")]
    [InlineData("let seen = 0; const o = { get a() { return ++seen } }; return [[o, o].map(x => x.a), seen]", "[[1,2],2]")]
    [InlineData("let seen = 0; const p = new Proxy({}, { get() { return ++seen } }); return [p, p, p].map(x => x.a)", "[1,2,3]")]
    [InlineData("class A { get a() { return 7 } } return [new A, { a: 1 }, Object.create({ a: 2 })].map(x => x.a)", "[7,1,2]")]
    [InlineData("const proto = { a: 1 }; const all = [0, 1, 2].map(() => Object.create(proto)); const r = all.map(x => x.a); proto.a = 2; return [r, all.map(x => x.a)]", "[[1,1,1],[2,2,2]]")]
    [InlineData("const a = [1, 2, 3]; return a.map(x => x % 2 === 0 ? x : -x).filter(x => x < 0)", "[-1,-3]")]
    [InlineData("return [0, -0].map(x => -x).map(x => 1 / x)", "[null,null]")]
    [InlineData("return Array.from({ length: 4 }, (_, i) => i * i)", "[0,1,4,9]")]
    [InlineData("return Array.from({ length: 2 }, function () { return arguments.length })", "[2,2]")]
    [InlineData("return Array.from({ length: 2, 0: 'a' }, x => x)", """["a",null]""")]
    [InlineData("return Array.from({ length: '2' }, (_, i) => i)", "[0,1]")]
    [InlineData("return Array.from({ length: 2.5 }, (_, i) => i)", "[0,1]")]
    [InlineData("return Array.from({ length: 3, [Symbol.iterator]: function* () { yield 9 } }, x => x + 1)", "[10]")]
    [InlineData("Object.prototype[1] = 'p'; return Array.from({ length: 2 }, x => x)", """[null,"p"]""")]
    [InlineData("class B extends Array {} return Array.from.call(B, { length: 1 }, () => 1) instanceof B", "true")]
    public async Task The_result_is_that_of_a_call(string program, string expected) => Assert.Equal(expected, await ScriptRunner.EvaluateAsync(program));

    [Theory]
    [InlineData("const a = [{ n: { v: 1 } }, {}];\nreturn a.map(o => o.n.v)", "TypeError", 2, 23)]
    [InlineData("const a = [1];\nconst r = a.map(x =>\n  x + late);\nlet late = 1", "ReferenceError", 3, 7)]
    [InlineData("return [1n].map(x => x * 2)", "TypeError", 1, 22)]
    public async Task An_error_is_where_it_would_be(string program, string name, int line, int column)
    {
        var result = await ScriptRunner.RunAsync(program);

        Assert.Equal((name, line, column), (result.Error!.Name, result.Error.Line, result.Error.Column));
    }

    [Fact]
    public async Task Computing_counts_as_work()
    {
        var result = await ScriptRunner.RunAsync("const a = Array.from({ length: 1000 }, (_, i) => i); for (let i = 0; i < 1000; i++) a.map(x => x + 1)", limits: new ScriptLimits { Fuel = 3_000_000 });

        Assert.Equal(ScriptErrorKind.Fuel, result.Error!.Kind);
    }
}

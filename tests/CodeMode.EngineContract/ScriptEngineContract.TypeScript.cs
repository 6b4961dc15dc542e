using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractTheory]
    [InlineData("const n: number = 1; return n", "1")]
    [InlineData("interface A { x: number }\ntype B = A | null;\nconst a: B = { x: 2 } as A; return a!.x", "2")]
    [InlineData("async (): Promise<number> => 3", "3")]
    [InlineData("async (): Promise<{\n  a: number;\n}> => ({ a: 4 })", """{"a":4}""")]
    [InlineData("function id<T>(x: T, ...rest: T[]): T { return x }\nreturn id<string>('g')", "\"g\"")]
    [InlineData("const f = <T,>(x?: T): T | undefined => x; return f(5)", "5")]
    [InlineData("class P<T> implements Q { private readonly x: T; static n?: number = 1; declare y: string; constructor(x: T) { this.x = x } get v(): T { return this.x } }\ninterface Q { v: unknown }\nreturn new P<number>(6).v", "6")]
    [InlineData("const o = { a: 7 } satisfies { a: number }; return o.a", "7")]
    [InlineData("const m = new Map<string, Array<number>>(); m.set('k', [8]); return m.get('k')![0]", "8")]
    [InlineData("let v = 'abc' as any\n;[9].forEach((x: number) => { v = x }); return v", "9")]
    [InlineData("const a = 1 as number\nconst b = a as unknown as string\nreturn b", "1")]
    [InlineData("try { throw 1 } catch (e: unknown) { return 10 }", "10")]
    [InlineData("for (const x of [11] as const) return x", "11")]
    [InlineData("function f(this: unknown, a: number): asserts a is 12 {}\nf(1); return 12", "12")]
    [InlineData("let x!: number; x = 13; return x", "13")]
    [InlineData("declare const outside: string;\ntype T = { [K in 'a' | 'b']?: K };\nabstract class S { abstract m(): void; n(): number { return 14 } }\nreturn new (class extends S { m() {} })().n()", "14")]
    [InlineData("function g(a: string): string;\nfunction g(a: number): number;\nfunction g(a: any) { return a }\nreturn g(15)", "15")]
    public async Task TypeScript_runs_without_its_types(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program));

    [ContractTheory]
    [InlineData("const a: number = 1 as number; throw new Error('x')", 1, 38)]
    [InlineData("interface A {\n  x: number\n}\nconst f = (a: A): number => { throw new Error(`${a.x}`) };\nf({ x: 1 })", 4, 37)]
    public async Task Positions_are_those_of_the_TypeScript(string program, int line, int column) =>
        Assert.Equal((line, column), Position(await FailAsync(program)));
}

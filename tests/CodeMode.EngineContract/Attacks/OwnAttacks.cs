namespace CodeMode.EngineContract.Attacks;

/// <summary>The kit's own attacks: one or two of every family that engines are known to fall for.</summary>
internal static class OwnAttacks
{
    public static IReadOnlyList<Attack> All { get; } =
    [
        // A limit that is looked at between statements does not see inside a built-in.
        Stopped("own-bigint-power", "let n = 3n; for (let i = 0; i < 30; i++) n = n * n; return String(n).length"),
        Stopped("own-bigint-print", "return (1n << 20000000n).toString().length"),
        Stopped("own-repeat", "return 'x'.repeat(500_000_000).length + 'y'.repeat(500_000_000).length"),
        Stopped("own-pad", "return 'x'.padEnd(2 ** 29 - 25, 'abc').split('').length"),
        Stopped("own-replace-template", "return 'x'.repeat(30000).replaceAll('x', \"$`$'\").length"),
        Stopped("own-join-shared", "let a = ['xxxxxxxxxx']; for (let i = 0; i < 34; i++) a = [a, a]; return String(a).length"),
        Stopped("own-stringify-shared", "let o = { t: 'x'.repeat(1000) }; for (let i = 0; i < 28; i++) o = { a: o, b: o }; return JSON.stringify(o).length"),
        Stopped("own-flat", "let a = [1]; for (let i = 0; i < 30; i++) a = [a, a]; return a.flat(Infinity).length"),
        Stopped("own-sparse-sort", "const a = []; a[2 ** 32 - 2] = 1; a.length = 2 ** 32 - 1; return Array.from(a).length"),
        Stopped("own-fill", "return new Array(2 ** 32 - 1).fill(0).length"),
        Stopped("own-buffers", "const all = []; for (;;) all.push(new Uint8Array(1 << 24).fill(1))"),
        Stopped("own-arguments", "return Math.max(...Array.from({ length: 50_000_000 }, (_, i) => i))"),
        Stopped("own-regexp-backtracking", "return /^(a+)+$/.test('a'.repeat(40) + 'b') ? 1 : /^(\\w+\\s?)*$/.test('word '.repeat(200_000) + '!') ? 2 : /(x+x+)+y/.test('x'.repeat(200_000)) ? 3 : (() => { for (;;) {} })()"),
        Stopped("own-regexp-flood", "for (;;) 'a'.repeat(10000).match(/(a?){50}a{50}b/g)"),
        Stopped("own-match-flood", "const t = 'ab'.repeat(5_000_000); const all = []; for (;;) all.push(t.match(/a/g))"),

        // Endings that do not end.
        Stopped("own-finally-chain", "const f = () => { try { for (;;) {} } finally { f() } }; f()"),
        Stopped("own-microtasks", "const f = async () => { for (;;) await 0 }; await Promise.all([f(), f(), f()])"),
        Stopped("own-thenable", "const t = { then(done) { done(t) } }; await t"),
        Stopped("own-iterator", "const it = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) }; return new Set(it).size + [...it].length"),
        Stopped("own-proxy-chain", "let p = {}; for (let i = 0; i < 1_000_000; i++) p = new Proxy(p, {}); for (;;) p.x"),
        Stopped("own-timer-storm", "const again = () => { setTimeout(again, 0); setTimeout(again, 0) }; again(); await new Promise(() => setTimeout(() => {}, 1e9))"),
        Stopped("own-call-storm", "const all = []; for (;;) all.push(host('x'.repeat(1000)).catch(() => 0))"),

        // What ends, and has to end well.
        Completes("own-deep-recursion", "const f = () => f() + 1; try { f() } catch (e) { return e instanceof RangeError }"),
        Completes("own-json-depth", "try { JSON.parse('['.repeat(100_000)) } catch (e) { return e instanceof Error }"),
        Completes("own-stack-is-clean", "try { null.x } catch (e) { return String(e.stack) }", "System.", "CodeMode.", ".cs:", "/src/", "Jint"),
        Completes("own-host-function", "return Object.getOwnPropertyNames(host).concat(String(host), typeof host.constructor)", "System.", "Delegate", "GetType"),
        Either("own-constructor", "return [].constructor.constructor('return globalThis')()", "[object"),
        Either("own-locale", "return [new Date(0).toLocaleString('de'), (1234.5).toLocaleString('xx-invalid-locale-name')]", "System.", "CultureNotFound"),
    ];

    private static Attack Stopped(string id, string code) => new(id, code, IsStopped: true);

    private static Attack Completes(string id, string code, params string[] forbidden) => new(id, code, IsStopped: false) { Forbidden = forbidden };

    private static Attack Either(string id, string code, params string[] forbidden) => new(id, code, IsStopped: false) { IsEither = true, Forbidden = forbidden };
}

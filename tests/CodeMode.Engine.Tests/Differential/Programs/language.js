//// destructuring oddities
const { a = 1, b: { c = 2, ...rest } = { d: 4 }, ["x" + 1]: x1 = "dx", ...others } = { b: { e: 5 }, z: 9, a: undefined };
const [p, , q = p, ...[r, ...s]] = [1, 2, undefined, 4, 5, 6];
let m = 1, n = 2; [m, n] = [n, m]; ({ m, v: n = 7 } = { m: "M" });
const f = ({ length }, [first] = "xyz") => [length, first];
return [a, c, rest, x1, others, p, q, r, s, m, n, f("abc"), f([1], [])];
//// order of evaluation
const log = [], t = (n, v = n) => (log.push(n), v);
t("a")[t("b", "k")] = t("c"); const r = [t("x"), t("y")], o = { [t("k1")]: t("v1"), [t("k2")]: t("v2") };
t("f", () => { })(t("1"), t("2")); const z = t("l", 0) || t("r"), w = t("n", null) ?? t("d");
return log.join();
//// labelled loops and breaks
const out = [];
outer: for (let i = 0; i < 4; i++) { for (let j = 0; j < 4; j++) { if (j === 2) continue outer; if (i === 2) break outer; out.push(i * 10 + j); } }
block: { out.push("in"); if (out.length) break block; out.push("never"); }
loop: do { for (;;) { break loop; } } while (true);
a: b: for (const x of [1, 2]) { if (x === 1) continue a; out.push(x); break b; }
return out;
//// closures capture each turn
const fs = [], gs = [];
for (let i = 0; i < 3; i++) { fs.push(() => i++); }
for (var v = 0; v < 3; v++) gs.push(() => v);
const hs = []; for (const k in { a: 1, b: 2 }) hs.push(() => k);
let i = 10; for (let i = 0, f = () => i; i < 1; i++) hs.push(f);
return [fs.map((f) => f() + f()), gs.map((g) => g()), hs.map((h) => h()), i];
//// hoisting of functions and vars
const early = [typeof f, typeof v, f()];
function f() { return g(); function g() { return "hoisted"; } }
var v = 1;
{ function inner() { return "block"; } }
const fn = function named() { return typeof named; };
return [early, fn(), (() => { try { return typeof named; } catch (e) { return "x"; } })()];
//// switch falls through and scopes
const f = (x) => { const out = []; switch (x) { case 1: out.push(1); case 2: { let y = "two"; out.push(y); break; } default: out.push("d"); case 3: out.push(3); } return out; };
return [f(1), f(2), f(3), f("1"), f(NaN)];
//// arguments, defaults and length
function f(a, b = 2, ...c) { return [arguments.length, a, b, c]; }
const g = function () { return [...arguments].map((x) => typeof x); };
return [f(), f(1), f(1, undefined, 3, 4), f.length, ((a, b) => 0).length, ((a = 1, b) => 0).length, g(1, "a", null), f.name, (() => 0).name, g.bind(null, 1).length];
//// spread in all places
const a = [1, 2], o = { x: 1 }, s = new Set([3]);
return [[...a, ...s, ..."hi"], { ...o, ...a, y: { ...o } }, Math.max(...a, ...s, 0), [...[...[]]], new Date(...[2024, 0, 2]).getDate(), ((...r) => r.length)(...a, ...a), { ...(false && o), ...(true && { k: 1 }) }];
//// chains of ternaries and commas
const k = (n) => n < 0 ? "neg" : n === 0 ? "zero" : n < 10 ? "small" : "big";
let x = (1, 2, 3), y = 0; for (let i = 0, j = 10; i < j; i++, j--) y += j - i;
return [[-1, 0, 5, 50].map(k), x, y, (x++, x), void 0, !!"" + 1];
//// operators and precedence
let a = 5;
return [a++ + ++a, a-- - --a, 2 ** 3 ** 2, (-2) ** 2, 1 + 2 + "3" + 4 + 5, 10 - "3" + "1", "b" + "a" + +"x" + "a", 5 & 3 | 4 ^ 1, ~5, !0 + !0, 7 >> 1 << 2, 1 < 2 < 3, 3 > 2 > 1, null ?? (undefined ?? 0), typeof typeof 1, -"5", +true, [] == "", [0] == false];
//// getters, setters and delete
const o = { _v: 1, get v() { return this._v; }, set v(x) { this._v = x * 2; }, ["c" + "omp"]: 1, "quo-ted": 2, 3: "three", __proto__: { inherited: true } };
o.v = 5; const had = delete o._v; const none = delete o.nothing;
return [o.v, had, none, o.inherited, Object.keys(o), "inherited" in o, Object.hasOwn(o, "inherited"), JSON.stringify(o)];
//// for in order and inheritance
const base = { b: 1, z: 2 }, o = Object.create(base, { own: { value: 1, enumerable: true }, hidden: { value: 2 }, z: { value: 3, enumerable: false } });
const keys = []; for (const k in o) keys.push(k);
const arr = ["x", "y"]; arr.extra = 1; const ak = []; for (const k in arr) ak.push(typeof k + k);
const sk = []; for (const k in "ab") sk.push(k); for (const k in null) sk.push("never");
return [keys, ak, sk];
//// deleting while iterating
const o = { a: 1, b: 2, c: 3 }, seen = []; for (const k in o) { seen.push(k); delete o.b; o.d = 4; }
const m = new Map([["a", 1], ["b", 2], ["c", 3]]), ms = []; for (const [k] of m) { ms.push(k); m.delete("b"); }
const a = [1, 2, 3, 4], as = []; a.forEach((x, i) => { as.push(x); if (i === 0) a.shift(); });
return [seen, ms, as];
//// this in all kinds of functions
const o = { n: "o", m() { return this?.n; }, a: () => typeof this, get g() { return this.n; }, nested() { return [1].map(() => this.n)[0]; }, plain() { return [1].map(function () { return this; })[0]; } };
const { m } = o;
return [o.m(), o.g, o.nested(), o.plain(), m(), (0, o.m)(), o.m.call({ n: "c" }), o.m.apply({ n: "a" }), o["m"]()];
//// immediately invoked and recursive functions
const fact = (function self(n) { return n < 2n ? 1n : n * self(n - 1n); })(20n);
const y = ((f) => ((x) => x(x))((x) => f((v) => x(x)(v))))((self) => (n) => (n ? n + self(n - 1) : 0))(10);
return [fact, y, (() => ({ a: 1 }))().a, (() => { })(), (a => b => c => a + b + c)(1)(2)(3)];
//// currying, memo and once
const curry = (f, ...a) => (a.length >= f.length ? f(...a) : (...b) => curry(f, ...a, ...b));
const once = (f) => { let done = false, v; return (...a) => (done ? v : ((done = true), (v = f(...a)))); };
const memo = (f, c = new Map()) => (k) => (c.has(k) ? c.get(k) : c.set(k, f(k)).get(k));
let calls = 0; const sq = memo((x) => (calls++, x * x)), o = once(() => ++calls);
return [curry((a, b, c) => a + b + c)(1)(2, 3), sq(4), sq(4), o(), o(), calls];
//// symbols as keys and protocols
const id = Symbol("id"), o = { [id]: 1, visible: 2, [Symbol.iterator]: function* () { yield* ["it", "er"]; } };
return [Object.keys(o), JSON.stringify(o), o[id], id.description, Symbol.for("k") === Symbol.for("k"), Symbol.keyFor(Symbol.for("k")), [...o], Object.getOwnPropertySymbols(o).length, id.toString(), typeof Object(id)];
//// proxies that validate and log
const log = [], target = { a: 1 };
const p = new Proxy(target, { get: (t, k, r) => (log.push("get " + String(k)), Reflect.get(t, k, r)), set(t, k, v) { if (typeof v !== "number") throw new TypeError(k + " must be a number"); log.push("set " + k); return Reflect.set(t, k, v); }, has: (t, k) => (log.push("has " + k), k in t), deleteProperty: (t, k) => (log.push("delete " + k), delete t[k]), ownKeys: (t) => [...Reflect.ownKeys(t), "virtual"], getOwnPropertyDescriptor: (t, k) => ({ value: t[k] ?? "v", enumerable: true, configurable: true }) });
p.b = 2; p.a; "z" in p; delete p.a; let e; try { p.x = "s"; } catch (x) { e = x.message; }
return [log, e, Object.keys(p), { ...p }, JSON.stringify(p)];
//// proxy invariants hold
const fixed = Object.freeze({ a: 1 });
const tries = [() => new Proxy(fixed, { get: () => 2 }).a, () => "a" in new Proxy(fixed, { has: () => false }), () => delete new Proxy(fixed, { deleteProperty: () => true }).a, () => Object.keys(new Proxy(fixed, { ownKeys: () => [] })), () => Object.getPrototypeOf(new Proxy(fixed, { getPrototypeOf: () => null })), () => Object.isExtensible(new Proxy(fixed, { isExtensible: () => true })), () => { new Proxy(fixed, { set: () => true }).a = 5; }, () => Object.defineProperty(new Proxy(fixed, { defineProperty: () => true }), "b", { value: 1 }), () => Object.preventExtensions(new Proxy({}, { preventExtensions: () => true })), () => Object.getOwnPropertyDescriptor(new Proxy(fixed, { getOwnPropertyDescriptor: () => undefined }), "a"), () => Object.setPrototypeOf(new Proxy(fixed, { setPrototypeOf: () => true }), {}), () => new (new Proxy(class { }, { construct: () => 1 }))()];
return tries.map((f) => { try { return String(f()); } catch (e) { return e.name; } });
//// proxies of functions, arrays and chains
const f = new Proxy((a, b) => a + b, { apply: (t, self, args) => t(...args) * 10 });
const arr = new Proxy([1, 2, 3], { get: (t, k) => (/^-\d+$/.test(String(k)) ? t[t.length + +k] : Reflect.get(t, k)) });
const deep = (path = []) => new Proxy(() => { }, { get: (_, k) => deep([...path, k]), apply: (_, __, a) => path.join("/") + "?" + a });
const { proxy, revoke } = Proxy.revocable({ x: 1 }, {}); const before = proxy.x; revoke();
let after; try { proxy.x; } catch (e) { after = e.name; }
return [f(1, 2), arr[-1], arr.length, [...arr], Array.isArray(arr), arr.map((x) => x * 2), deep().a.b.c(1, 2), before, after, JSON.stringify(arr)];
//// reflect mirrors operations
class A { constructor(x) { this.x = x; this.t = new.target.name; } } class B { }
return [Reflect.construct(A, [1]).x, Reflect.construct(A, [1], B) instanceof B, Reflect.construct(A, [2], B).t, Reflect.apply(Math.max, null, [1, 3]), Reflect.ownKeys({ b: 1, a: 2, 1: 0 }), Reflect.has({ x: 1 }, "x"), Reflect.get({ get v() { return this.k; } }, "v", { k: "r" }), Reflect.set(Object.freeze({}), "a", 1), Reflect.defineProperty({}, "a", { value: 1 }), Reflect.getPrototypeOf([]) === Array.prototype];
//// json with reviver, replacer and toJSON
const data = { date: new Date(0), skip: undefined, fn() { }, nested: { keep: 1, drop: 2 }, big: 10n, arr: [undefined, () => 1, Symbol("s"), NaN, -0], [Symbol("x")]: 1 };
const text = JSON.stringify(data, (k, v) => (k === "drop" ? undefined : typeof v === "bigint" ? v + "n" : v), 1);
const back = JSON.parse(text, function (k, v) { return /^\d+n$/.test(v) ? BigInt(v.slice(0, -1)) : k === "date" ? new Date(v) : v; });
return [text, back.big, back.date.getTime(), JSON.stringify({ a: 1, b: { a: 2, c: 3 } }, ["a", "b"]), JSON.stringify({ toJSON: (k) => "key:" + k }), JSON.stringify([new Map([[1, 2]]), new Set([1]), new Error("x"), /r/])];
//// json numbers and strings
return [JSON.parse("[1e3,-0,0.1,1E-2,123456789012345678901]"), JSON.parse('"\\u0041\\n\\ud83d\\ude00"'), JSON.parse(' {"a" : [ ] , "a" : {"__proto__":1} } '), JSON.stringify("\ud800"), JSON.stringify({ "": 0, "a b": "\t" }), JSON.stringify([1, [2]], null, "--"), JSON.stringify("x", null, 2), JSON.stringify(undefined), JSON.stringify({ a: [] , b: {} }, null, 2), JSON.parse("null")];
//// number formatting by hand
return [(1234.5).toString(), (0.1).toString(3).slice(0, 12), (255).toString(36), (-7.5).toString(2), (1e300 * 10).toString(), (123.456).toFixed(1), (0.00001).toString(), (1e-7).toString(), (123456789).toExponential(2), (0).toExponential(), (1.45).toFixed(1), (8.345).toFixed(2), (1e20).toFixed(2), Number("1e1000"), 0.1 * 3, 5e-324, 1.7976931348623157e308, (25).toString(2)];
//// math oddities
return [Math.max(), Math.min(), Math.max(1, NaN), Math.max(null, undefined), Math.sign(-0), Math.hypot(3, 4), Math.cbrt(27), Math.log2(8), Math.log10(1000), Math.fround(5.5), Math.clz32(1), Math.trunc(-0.9), Math.atan2(1, 1).toFixed(5), Math.expm1(0), Math.imul(3, 4), Math.abs("-3"), Math.round(1.4999999999999999), Math.pow(2, 0.5).toFixed(6), Math.floor(-0.5), 0 / 0, -1 / 0];
//// bit twiddling and hashes
const fnv = (s) => { let h = 0x811c9dc5; for (const c of s) { h ^= c.charCodeAt(0); h = Math.imul(h, 0x01000193); } return (h >>> 0).toString(16); };
const crc = (s) => { let c = -1; for (const ch of s) { c ^= ch.charCodeAt(0); for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; } return ((c ^ -1) >>> 0).toString(16); };
const flags = { r: 1 << 2, w: 1 << 1, x: 1 }; let p = flags.r | flags.x; p &= ~flags.x; p ^= flags.w;
return [fnv("hello"), crc("123456789"), p, p.toString(2), (p & flags.r) !== 0, (0xffffffff | 0), 0xffffffff >>> 0, 1 << 32, -1 >>> 31];
//// seeded random and shuffle
const rng = (seed) => () => { seed |= 0; seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 4294967296; };
const r = rng(42), a = [1, 2, 3, 4, 5]; for (let i = a.length - 1; i > 0; i--) { const j = Math.floor(r() * (i + 1)); [a[i], a[j]] = [a[j], a[i]]; }
return [a, r().toFixed(6), r().toFixed(6)];
//// automatic semicolons
const a = 1
let b = a
;[b] = [a + 1]
const f = () => {
  return
  42
}
let c = b
++c
const s = `x`
;(function () { b = "iife" })()
return [a, b, c, f(), s]
//// comments and odd source
/* block */ const a /* in */ = /* here */ 1; // end
const re = /[/]\/(?:)/g, div = 6 / 2 / 3, t = `${/* c */ a}`;
const \u0061b = 2, ünï = 3, $ = 4, _ = 5;
return [a, re.source, div, t, ab, ünï, $ + _];
//// getter on a class via destructuring default
const { length: { toString: ts } = 5, [`${"x"}y`]: z = (() => "lazy")() } = { length: undefined };
const [{ a: { b: [c] = ["dc"] } = {} } = {}] = [];
return [ts.call(255, 16), z, c];
//// compound assignments on members are evaluated once
let n = 0; const o = { get k() { n++; return { v: 1 }; } }, i = () => (n += 10, "v");
const held = { v: 2 }; const get = () => (n += 100, held);
get()[i()] += 5; get()[i()] **= 2; get().v ||= 9; get().w ??= 3; get().v++;
return [held, n];
//// exceptions in parameters, defaults and computed keys
const boom = () => { throw new Error("boom"); };
const tries = [() => ((a = boom()) => a)(), () => ((a = boom()) => a)(1), () => ({ [boom()]: 1 }), () => { const { x = boom() } = {}; }, () => class { static x = boom(); }, () => class { [boom()]() { } }, () => `${boom()}`, () => boom?.()];
return tries.map((f) => { try { const v = f(); return typeof v; } catch (e) { return e.message; } });
//// global functions and constants
return [isNaN("x"), Number.isNaN("x"), isFinite("5"), Number.isFinite("5"), Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), typeof globalThis, typeof undefined, Infinity > Number.MAX_VALUE, encodeURIComponent("a&b=ü/?"), encodeURI("a&b=ü/?"), parseInt(null), parseInt("1e3"), parseFloat("1e3"), Boolean("false"), Boolean([]), !!NaN, Number(null), Number([7]), Number(new Date(5)), Number("0b11"), Number(true)];
//// object to primitive in operators
const o = { valueOf() { return 10; }, toString() { return "str"; } }, d = { toString: () => "5" }, h = []; const p = { [Symbol.toPrimitive](x) { h.push(x); return 1; } };
return [o + 1, `${o}`, o * 2, o > 9, o == 10, [o] + "", d * 2, d + 1, d == 5, p + p, p * 1, `${p}`, p == 1, p < 2, { [p]: 0 }, +p, h];
//// sets of nested loops with generators of indices
const grid = Array.from({ length: 3 }, (_, y) => Array.from({ length: 3 }, (_, x) => x * y));
const sums = { rows: grid.map((r) => r.reduce((a, b) => a + b)), cols: grid[0].map((_, i) => grid.reduce((s, r) => s + r[i], 0)), diag: grid.reduce((s, r, i) => s + r[i], 0) };
return [grid, sums, grid.flat().filter(Boolean).length];
//// while, do and manual stacks
let n = 27, steps = 0, max = 0; while (n !== 1) { n = n % 2 ? 3 * n + 1 : n / 2; max = Math.max(max, n); steps++; }
let g = [48, 36]; do g = [g[1], g[0] % g[1]]; while (g[1]);
const st = [], src = "([{}])]"; let bad = -1; for (let i = 0; i < src.length; i++) { const j = "([{".indexOf(src[i]); if (j >= 0) st.push(")]}"[j]); else if (st.pop() !== src[i]) { bad = i; break; } }
return [steps, max, g[0], bad];
//// dynamic programming and bigint tables
const knap = (ws, vs, cap) => { const t = Array(cap + 1).fill(0); ws.forEach((w, i) => { for (let c = cap; c >= w; c--) t[c] = Math.max(t[c], t[c - w] + vs[i]); }); return t[cap]; };
const ways = (coins, n) => coins.reduce((t, c) => { for (let i = c; i <= n; i++) t[i] += t[i - c]; return t; }, [1n, ...Array(n).fill(0n)])[n];
return [knap([1, 3, 4], [15, 20, 30], 4), ways([1, 5, 10, 25, 50], 1000), 2n ** 100n % 1000007n];

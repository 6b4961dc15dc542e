//// fibonacci lazily
function* fib() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
const [x, y, , z] = fib();
const out = []; for (const f of fib()) { if (f > 50) break; out.push(f); }
return [x, y, z, out];
//// values go in through next
function* talk() { const name = yield "name?"; const age = yield `age, ${name}?`; return `${name} is ${age}`; }
const t = talk();
return [t.next("lost"), t.next("Ann"), t.next(30), t.next()];
//// return and throw from outside
const log = [];
function* g() { try { yield 1; yield 2; } catch (e) { log.push("c:" + e); yield "after"; } finally { log.push("f"); } }
const a = g(); a.next();
const b = g(); b.next();
return [a.throw("boom"), a.next(), b.return("bye"), b.next(), g().return(5), log];
//// yield in finally delays the return
function* g() { try { yield 1; } finally { yield "cleanup"; } }
const it = g(); it.next();
return [it.return("r"), it.next(), it.next()];
//// delegation and its result
function* inner() { const x = yield "i1"; return "inner got " + x; }
function* outer() { const r = yield* inner(); yield r; yield* [1, 2]; yield* "ab"; return yield* (function* () { return "end"; })(); }
const it = outer();
return [it.next(), it.next("X"), ...Array.from(it), it.next()];
//// generators as iterables of a class
class Tree { constructor(v, l, r) { Object.assign(this, { v, l, r }); } *[Symbol.iterator]() { if (this.l) yield* this.l; yield this.v; if (this.r) yield* this.r; } }
const t = new Tree(2, new Tree(1), new Tree(4, new Tree(3)));
return [[...t], Math.max(...t), new Set(t).size, Array.from(t, (x) => x * 10)];
//// early exit closes the iterator
const log = [];
const make = () => ({ i: 0, [Symbol.iterator]() { return this; }, next() { return { value: this.i++, done: this.i > 5 }; }, return(v) { log.push("closed at " + this.i); return { value: v, done: true }; } });
for (const x of make()) if (x === 1) break;
const [a, b] = make();
const [...all] = make();
try { for (const x of make()) throw new Error("stop"); } catch {}
label: for (const x of [1]) for (const y of make()) continue label;
return [log, a, b, all];
//// take, map and filter as generators
const take = function* (n, it) { for (const x of it) { if (n-- <= 0) return; yield x; } };
const map = function* (f, it) { for (const x of it) yield f(x); };
const filter = function* (p, it) { for (const x of it) if (p(x)) yield x; };
const nat = function* (i = 0) { while (true) yield i++; };
return [...take(4, filter((x) => x % 3 === 0, map((x) => x * x, nat())))];
//// generator objects and prototypes
function* g() { yield this?.x; }
g.prototype.extra = "e";
const it = g.call({ x: 9 });
return [it.extra, it instanceof g, it[Symbol.toStringTag], String(it), it[Symbol.iterator]() === it, g.constructor.name, (() => { try { new g(); } catch (e) { return e.message; } })()];
//// state machine
function* light() { while (true) { yield "green"; yield "yellow"; yield "red"; } }
const l = light();
return Array.from({ length: 5 }, () => l.next().value);
//// a generator cannot run itself
function* g() { it.next(); yield 1; }
const it = g();
try { it.next(); } catch (e) { return [e.name, e.message, it.next()]; }
//// spreading and destructuring any iterable
const m = new Map([["a", 1], ["b", 2]]);
const [[k, v], second] = m;
return [[...m.keys(), ...m.values()], k, v, second, Math.min(...new Set([3, 1])), [..."héy"], Object.fromEntries(m), (function () { return [...arguments]; })(1, 2)];
//// errors of things that do not iterate
const tries = [() => [...5], () => { const [a] = {}; }, () => new Map([1]), () => { for (const x of undefined); }, () => Math.max(...null), () => { const [x] = null; }, () => new Set(5), () => Promise.all, () => Array.from({ [Symbol.iterator]: 5 })];
return tries.map((f) => { try { f(); return "ok"; } catch (e) { return e.name; } });
//// iterator results that are wrong
const bad = { [Symbol.iterator]: () => ({ next: () => 5 }) };
try { [...bad]; } catch (e) { return [e.name, e.message]; }
//// sieve and primes
function* primes() { const found = []; for (let n = 2; ; n++) if (found.every((p) => n % p)) { found.push(n); yield n; } }
const out = []; for (const p of primes()) { out.push(p); if (out.length === 10) break; }
return out;
//// zip with the longest
function* zip(...its) { const open = its.map((i) => i[Symbol.iterator]()); while (true) { const r = open.map((i) => i.next()); if (r.every((x) => x.done)) return; yield r.map((x) => x.value); } }
return [...zip([1, 2, 3], "ab", new Set([true]))];
//// yield precedence and commas
function* g() { const a = 1 + (yield 2); const b = yield, c = (yield 3, yield 4); return [a, b, c]; }
const it = g();
return [it.next(), it.next(10), it.next("b"), it.next("x"), it.next("y")];
//// array iterators see changes
const a = [1, 2, 3], seen = [];
for (const x of a) { seen.push(x); if (x === 1) a.push(9); if (x === 2) a.splice(2, 1); }
const it = a[Symbol.iterator](); it.next(); a.length = 1;
return [seen, it.next(), [...a.entries()], [..."ab"].entries().next()];
//// map and set iteration sees changes
const s = new Set([1, 2]), seen = [];
for (const x of s) { seen.push(x); if (x < 4) s.add(x + 2); if (x === 2) s.delete(3); }
const m = new Map([["a", 1]]);
for (const [k] of m) if (m.size < 3) m.set(k + "x", 1);
return [seen, [...m.keys()]];
//// permutations by generator
function* perms(a, n = a.length) { if (n <= 1) yield a.slice(); else for (let i = 0; i < n; i++) { yield* perms(a, n - 1); const j = n % 2 ? 0 : i; [a[n - 1], a[j]] = [a[j], a[n - 1]]; } }
return [...perms([1, 2, 3])].map((p) => p.join(""));
//// generator methods and computed names
const key = "go";
const o = { *[key]() { yield* arguments; }, async *["a" + key]() { yield 1; }, get [`${key}ne`]() { return "g"; } };
return [[...o.go(1, 2)], o.gone, (await o.ago().next()).value, o.go.name, o.ago.name, Object.keys(o)];
//// default parameters run before the body
const log = [];
function* g(x = log.push("param")) { log.push("body"); yield x; }
const it = g(); log.push("made"); it.next();
return log;
//// pipeline with a running report
const steps = function* (xs) { let sum = 0; for (const [i, x] of xs.entries()) { sum += x; const stop = yield { i, sum }; if (stop) return "stopped at " + i; } return "done"; };
const it = steps([1, 2, 3]); it.next(); it.next();
return [it.next(true), [...steps([5, 5])]];

//// throw anything
const out = [];
for (const x of [1, "s", null, undefined, { a: 1 }, new Error("e"), [1]]) try { throw x; } catch (e) { out.push(e === x); }
return out;
//// uncaught error
throw new TypeError("top error");
//// uncaught error with a cause
throw new Error("outer error", { cause: new RangeError("inner") });
//// uncaught string error
throw "just text error";
//// finally wins over return and throw
const f = () => { try { return "try"; } finally { return "finally"; } };
const g = () => { try { throw new Error("x"); } catch { return "c"; } finally { console.log("f"); } };
const h = () => { for (let i = 0; i < 3; i++) try { if (i === 1) continue; if (i === 2) break; } finally { console.log("i" + i); } return "out"; };
const k = () => { try { throw new Error("lost"); } finally { return "kept"; } };
return [f(), g(), h(), k()];
//// nested rethrow with context
const step = (n) => { try { if (n === 0) throw new Error("root"); step(n - 1); } catch (e) { throw new Error(`level ${n}`, { cause: e }); } };
try { step(2); } catch (e) { const chain = []; for (let x = e; x; x = x.cause) chain.push(x.message); return chain; }
//// catch binding shapes
const out = [];
try { throw { code: 5, detail: ["a"] }; } catch ({ code, detail: [d], missing = "none" }) { out.push(code, d, missing); }
try { throw 1; } catch { out.push("no binding"); }
try { throw 2; } catch (e) { let e2 = e; { const e = 3; out.push(e2, e); } }
return out;
//// reading from nothing
const o = { a: null };
const tries = [() => o.a.b, () => o.x.y, () => o.a["k"], () => o.f(), () => { const [a] = undefined; }, () => o.a.b.c(), () => { o.x.y = 1; }];
return tries.map((f) => { try { f(); return "ok"; } catch (e) { return e.name + ": " + e.message; } });
//// undeclared and too early
const tries = [() => missing, () => { missing = 1; }, () => typeof missing, () => { x; let x = 1; }, () => { const c = 1; c = 2; }, () => { f(); const f = () => 1; }, () => { class A extends B { } class B { } }, () => { (function () { return this; })().x; }];
return tries.map((f) => { try { return String(f()); } catch (e) { return e.name + ": " + e.message; } });
//// calls of things that are no functions
const o = { n: 1, s: "x", a: [] };
const tries = [() => o.n(), () => o.s.foo(), () => o.a.mapp((x) => x), () => (1)(), () => "x"(), () => new o.n(), () => new (() => 1)(), () => o?.n(), () => [].reduce((a, b) => a), () => [1].map(5), () => new Promise(), () => Symbol() + "", () => BigInt(1.5), () => 1n + 1, () => [].at.call(null), () => JSON.parse("{bad"), () => new Array(-1), () => "x".repeat(Infinity), () => (1).toFixed(101), () => null[Symbol.iterator], () => Object.defineProperty(1, "x", {}), () => Reflect.construct(1), () => new WeakMap().set(1, 1), () => structuredClone(() => 1), () => decodeURIComponent("%"), () => x.y, () => { ({}) instanceof 5; }, () => "a" in "abc", () => { null.foo = 1; }, () => new Intl.NumberFormat("en-US", { style: "currency" }), () => "a".localeCompare(), () => Object.fromEntries([1])];
return tries.map((f) => { try { f(); return "ok"; } catch (e) { return e.name; } });
//// messages of json errors
return ["", "{", "[1,]", "{'a':1}", "nul", '{"a":1,}', "1 2", '"\n"', "[1 2]", '{"a" 1}', "undefined", "01", '"\\x"'].map((s) => { try { return JSON.parse(s); } catch (e) { return e.name; } });
//// error objects and their properties
const e = new Error("m", { cause: 0 });
return [Object.keys(e), Object.getOwnPropertyNames(e).sort(), "cause" in new Error("x"), e.hasOwnProperty("message"), new Error().message, String(new Error()), String(new RangeError("r")), JSON.stringify(e), { ...e }, Error("called") instanceof Error, Error.prototype.name, e.toString === Error.prototype.toString];
//// renamed and odd errors to text
const a = new Error("m"); a.name = "Custom";
const b = new Error("m"); b.message = "";
const c = Object.create(Error.prototype, { message: { value: "plain" } });
return [String(a), String(b), String(c), Error.prototype.toString.call({ name: "N", message: "M" }), Error.prototype.toString.call({}), c instanceof Error, Object.prototype.toString.call(c), Object.prototype.toString.call(a)];
//// aggregate errors
const e = new AggregateError([new Error("a"), "b"], "several", { cause: 1 });
return [e.name, e.message, e.errors.length, e.cause, Object.keys(e), new AggregateError(new Set([1])).errors];
//// deep recursion ends in a range error
const f = (n) => f(n + 1) + 1;
try { f(0); } catch (e) { return [e.name, e.message, e instanceof RangeError]; }
//// recursion through getters and toString
const o = { get x() { return this.x; }, toString() { return `${this}`; }, toJSON() { return JSON.stringify(this); } };
return [() => o.x, () => `${o}`, () => JSON.stringify(o)].map((f) => { try { f(); } catch (e) { return e.name; } });
//// circular json
const o = { name: "o", list: [] }; o.list.push({ o });
try { JSON.stringify(o); } catch (e) { return [e.name, e.message.split("\n")[0]]; }
//// result type instead of exceptions
const safe = (f) => { try { return { ok: true, value: f() }; } catch (e) { return { ok: false, error: e instanceof Error ? e.message : String(e) }; } };
const rs = [() => 1, () => { throw new Error("no"); }, () => { throw 5; }, () => JSON.parse("{}")].map(safe);
return [rs, rs.filter((r) => r.ok).length];
//// validation that collects messages
const rules = { name: [(v) => v?.length > 0 || "required"], age: [(v) => Number.isInteger(v) || "must be an integer", (v) => v >= 0 || "must not be negative"] };
const validate = (o) => Object.entries(rules).flatMap(([k, fs]) => fs.map((f) => f(o[k])).filter((m) => m !== true).map((m) => `${k}: ${m}`));
return [validate({ name: "", age: -1.5 }), validate({ name: "x", age: 3 })];
//// assertion helper with lazy message
const assert = (c, m) => { if (!c) throw Object.assign(new Error(typeof m === "function" ? m() : m), { name: "AssertionError" }); };
try { assert(1); assert(0, () => "lazy " + 1); } catch (e) { return String(e); }
//// stack text begins with the error
function thrower() { throw new Error("traced"); }
try { thrower(); } catch (e) { const [first, second] = e.stack.split("\n"); return [first, /thrower/.test(second)]; }
//// errors in callbacks come out
const tries = [() => [1].map(() => { throw new Error("map"); }), () => [2, 1].sort(() => { throw new Error("sort"); }), () => "a".replace("a", () => { throw new Error("replace"); }), () => JSON.stringify({ toJSON() { throw new Error("toJSON"); } }), () => JSON.parse("[1]", () => { throw new Error("reviver"); }), () => [...{ *[Symbol.iterator]() { throw new Error("iterator"); } }], () => new Proxy({}, { get() { throw new Error("trap"); } }).x, () => Array.from([1], () => { throw new Error("from"); })];
return tries.map((f) => { try { f(); } catch (e) { return e.message; } });
//// switch, throw and default order
const kind = (x) => { switch (true) { default: return "other"; case x instanceof Error: throw x; case typeof x === "number": case x === null: return "num or null"; } };
return [kind(1), kind(null), kind("s"), (() => { try { kind(new Error("E")); } catch (e) { return e.message; } })()];
//// strict mode refusals
"use strict";
const tries = [() => { undefined.x; }, () => { Object.freeze([1]).push(2); }, () => { delete Object.freeze({ a: 1 }).a; }, () => { "abc".length = 5; }, () => { ({ get a() { return 1; } }).a = 2; }, () => { Object.preventExtensions({}).x = 1; }, () => { Math.PI = 3; }, () => { NaN = 1; }, () => { (function f() { f = 1; })(); }, () => { (() => { })().x; }];
return tries.map((f) => { try { f(); return "ok"; } catch (e) { return e.name + ": " + e.message; } });
//// tdz in parameters and defaults
const f = (a = b, b = 1) => [a, b], g = (a = 1, b = a) => [a, b], h = (x = (() => x)) => typeof x();
return [() => f(), () => f(5), () => g(), () => g(2), () => h()].map((t) => { try { return t(); } catch (e) { return e.message; } });

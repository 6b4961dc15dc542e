//// order of microtasks and timers
const log = [];
setTimeout(() => log.push("timer"), 0);
queueMicrotask(() => log.push("micro"));
Promise.resolve().then(() => log.push("then"));
(async () => { log.push("sync"); await null; log.push("awaited"); })();
log.push("end");
await new Promise((r) => setTimeout(r, 5));
return log;
//// promise all keeps order
const wait = (v, ms) => new Promise((r) => setTimeout(r, ms, v));
return await Promise.all([wait("a", 8), wait("b", 1), "plain", Promise.resolve("c")]);
//// promise all rejects with the first error
const fail = async (m, ms) => { await new Promise((r) => setTimeout(r, ms)); throw new Error(m); };
try { await Promise.all([fail("slow", 9), fail("fast", 1), 1]); } catch (e) { return e.message; }
//// all settled
const r = await Promise.allSettled([1, Promise.reject(new TypeError("bad")), (async () => "ok")()]);
return r.map((x) => x.status + ":" + (x.value ?? x.reason.message));
//// any and its aggregate error
const first = await Promise.any([Promise.reject(1), new Promise((r) => setTimeout(r, 3, "late")), Promise.reject(2)]);
try { await Promise.any([Promise.reject("a"), Promise.reject(new Error("b"))]); } catch (e) { return [first, e.name, e.message, e.errors.map(String), e instanceof AggregateError]; }
//// race with a timeout
const slow = new Promise((r) => setTimeout(r, 50, "slow")), timeout = (ms) => new Promise((_, j) => setTimeout(() => j(new Error(`timed out after ${ms}`)), ms));
return await Promise.race([slow, timeout(2)]).catch((e) => e.message);
//// empty combinators
const pending = Promise.race([]);
return [await Promise.all([]), await Promise.allSettled([]), await Promise.any([]).catch((e) => e.errors.length), await Promise.race([pending, "x"])];
//// retry with backoff
let tries = 0;
const flaky = async () => { if (++tries < 3) throw new Error("try " + tries); return "done"; };
const retry = async (f, n) => { const errors = []; for (let i = 0; i < n; i++) try { return { value: await f(), errors }; } catch (e) { errors.push(e.message); await new Promise((r) => setTimeout(r, 1 << i)); } throw new AggregateError(errors); };
return await retry(flaky, 5);
//// limited concurrency pool
let active = 0, peak = 0;
const job = async (n) => { peak = Math.max(peak, ++active); await new Promise((r) => setTimeout(r, n % 3)); active--; return n * n; };
const pool = async (items, limit) => { const out = []; let next = 0; await Promise.all(Array.from({ length: limit }, async () => { while (next < items.length) { const i = next++; out[i] = await job(items[i]); } })); return out; };
return [await pool([1, 2, 3, 4, 5, 6, 7], 3), peak];
//// sequential reduce over promises
return await [1, 2, 3].reduce(async (acc, x) => [...(await acc), await Promise.resolve(x * 2)], Promise.resolve([]));
//// for await over mixed values
const out = [];
for await (const x of [1, Promise.resolve(2), new Promise((r) => setTimeout(r, 2, 3))]) out.push(x);
return out;
//// async generator pages
async function* pages() { let cursor = 0; while (cursor !== null) { await null; const items = [cursor * 2, cursor * 2 + 1]; yield* items; cursor = cursor < 2 ? cursor + 1 : null; } }
const all = [];
for await (const x of pages()) { if (x === 5) break; all.push(x); }
return all;
//// async generator return and finally
const log = [];
async function* g() { try { yield 1; yield 2; } finally { await null; log.push("closed"); } }
for await (const x of g()) { log.push(x); break; }
const it = g(); await it.next();
log.push(await it.return("r"), await it.next());
return log;
//// async generator throw
async function* g() { while (true) try { yield "ready"; } catch (e) { yield "caught " + e; } }
const it = g();
return [await it.next(), await it.throw("x"), await it.next(), await it.return(1), await it.throw("late").catch((e) => "rejected " + e)];
//// requests to an async generator are queued
async function* g() { const a = yield 1; const b = yield a + 1; return b; }
const it = g();
return await Promise.all([it.next("ignored"), it.next(10), it.next(20), it.next()]);
//// finally passes values through
const log = [];
const v = await Promise.resolve(1).finally(() => { log.push("f"); return 99; });
const e = await Promise.reject(new Error("x")).finally(() => log.push("g")).catch((e) => e.message);
const t = await Promise.resolve(2).finally(() => { throw new Error("from finally"); }).catch((e) => e.message);
return [v, e, t, log];
//// then without handlers passes on
return [await Promise.resolve(1).then(null).then(undefined, undefined), await Promise.reject(2).then((x) => x).catch((x) => "c" + x), await Promise.resolve(3).catch(() => 4)];
//// thenables are adopted
const thenable = { then(ok, no) { ok("adopted"); no("ignored"); ok("again"); } };
const bad = { then() { throw new Error("then threw"); } };
return [await thenable, await Promise.resolve(thenable), await (async () => thenable)(), await Promise.resolve().then(() => bad).catch((e) => e.message), await { then: 5 }];
//// a promise resolves once
const p = new Promise((ok, no) => { ok(1); ok(2); no(3); throw new Error("late"); });
return await p;
//// executor throws
return await new Promise(() => { throw new RangeError("in executor"); }).catch((e) => [e.name, e.message]);
//// a promise cannot resolve to itself
let ok;
const p = new Promise((r) => { ok = r; });
ok(p);
return await p.catch((e) => e.name + ": " + e.message);
//// with resolvers by hand
const deferred = () => { const d = {}; d.promise = new Promise((a, b) => Object.assign(d, { resolve: a, reject: b })); return d; };
const d = deferred();
setTimeout(() => d.resolve("later"), 1);
return [await d.promise, (Promise.withResolvers ? "has" : "has").length];
//// async errors keep their way
const inner = async () => { await null; throw new Error("deep"); };
const outer = async () => { try { await inner(); } catch (e) { throw new Error("outer", { cause: e }); } finally { console.log("cleanup"); } };
try { await outer(); } catch (e) { return [e.message, e.cause.message]; }
//// forgetting to await in try
const f = async () => { throw new Error("lost"); };
const wrong = async () => { try { return f(); } catch { return "caught"; } };
const right = async () => { try { return await f(); } catch { return "caught"; } };
return [await wrong().catch((e) => "escaped " + e.message), await right()];
//// await in odd places
const o = { [await Promise.resolve("k")]: await 1, ...(await { s: 2 }) };
const [a = await Promise.resolve(3)] = [];
const t = `${await "t"}`, f = (await (async () => (x) => x + 1)())(1);
return [o, a, t, f, (await [1, 2])[1], await (await 5), !(await false), (await 3) ** 2];
//// async methods, arrows and callbacks
class Api { #n = 0; async next() { return ++this.#n; } static async make() { await null; return new this(); } async *stream() { yield await this.next(); yield this.next(); } }
const api = await Api.make();
const got = [];
for await (const x of api.stream()) got.push(x);
return [got, await Promise.all(["a", "b"].map(async (k, i) => k + i + (await api.next()))), api.next.constructor.name];
//// forEach does not wait
const log = [];
[1, 2].forEach(async (x) => { await null; log.push(x); });
log.push("after");
await new Promise((r) => setTimeout(r, 1));
return log;
//// event emitter with async handlers
class Emitter { #h = new Map(); on(e, f) { (this.#h.get(e) ?? this.#h.set(e, []).get(e)).push(f); return () => this.#h.set(e, this.#h.get(e).filter((x) => x !== f)); } async emit(e, ...a) { const out = []; for (const f of this.#h.get(e) ?? []) out.push(await f(...a)); return out; } }
const em = new Emitter(), off = em.on("x", async (v) => v + 1);
em.on("x", (v) => v * 2);
const first = await em.emit("x", 5); off();
return [first, await em.emit("x", 5), await em.emit("none")];
//// memoised async calls share work
let calls = 0;
const cache = new Map(), get = (k) => { if (!cache.has(k)) cache.set(k, (async () => { calls++; await null; return k.toUpperCase(); })()); return cache.get(k); };
return [await Promise.all([get("a"), get("a"), get("b")]), calls, get("a") === get("a")];
//// debounce and throttle with timers
const hits = [];
const debounce = (f, ms) => { let t; return (...a) => { clearTimeout(t); t = setTimeout(f, ms, ...a); }; };
const d = debounce((x) => hits.push(x), 3);
d(1); d(2); d(3);
await new Promise((r) => setTimeout(r, 20));
return hits;
//// clearing timers
const log = [], t = setTimeout(() => log.push("never"), 1);
clearTimeout(t); clearTimeout(undefined); clearTimeout(99999);
await new Promise((r) => setTimeout(r, 4));
return log;
//// timers run in order of time
const log = [];
await Promise.all([[12, "c"], [1, "a"], [6, "b"]].map(([ms, n]) => new Promise((r) => setTimeout(() => { log.push(n); r(); }, ms))));
return log;
//// await ticks between two tasks
const log = [];
const task = async (n) => { for (let i = 0; i < 3; i++) { log.push(n + i); await null; } };
await Promise.all([task("a"), task("b")]);
return log.join(" ");
//// returning a promise from then costs ticks
const log = [];
const a = Promise.resolve().then(() => Promise.resolve("A")).then((x) => log.push(x));
const b = Promise.resolve().then(() => log.push(1)).then(() => log.push(2)).then(() => log.push(3)).then(() => log.push(4));
await Promise.all([a, b]);
return log;
//// async queue with backpressure
class Queue { #items = []; #waiting = []; push(x) { this.#waiting.length ? this.#waiting.shift()(x) : this.#items.push(x); } pop() { return this.#items.length ? Promise.resolve(this.#items.shift()) : new Promise((r) => this.#waiting.push(r)); } }
const q = new Queue();
const reader = (async () => [await q.pop(), await q.pop(), await q.pop()])();
q.push(1); setTimeout(() => { q.push(2); q.push(3); }, 1);
return await reader;
//// mutex by chaining promises
let tail = Promise.resolve(); const log = [];
const lock = (f) => (tail = tail.then(f));
lock(async () => { log.push("a1"); await new Promise((r) => setTimeout(r, 3)); log.push("a2"); });
await lock(() => log.push("b"));
return log;
//// async iterator by hand
const source = { [Symbol.asyncIterator]() { let i = 0; return { next: async () => ({ value: i, done: i++ >= 3 }), return: async () => { console.log("returned"); return {}; } }; } };
const out = [];
for await (const x of source) out.push(x);
for await (const x of source) { if (x === 1) break; }
return out;
//// array from async iterable by loop
const toArray = async (it) => { const out = []; for await (const x of it) out.push(x); return out; };
async function* map(it, f) { for await (const x of it) yield await f(x); }
async function* take(it, n) { if (n <= 0) return; for await (const x of it) { yield x; if (--n <= 0) return; } }
async function* nat() { for (let i = 0; ; i++) yield i; }
return await toArray(take(map(nat(), async (x) => x ** 2), 5));
//// rejection handled later
const p = Promise.reject(new Error("handled"));
const seen = p.catch((e) => e.message);
await new Promise((r) => setTimeout(r, 1));
return [await seen, await p.then(() => 1, (e) => e.name)];
//// promise statics on values
const p = Promise.resolve(1);
return [Promise.resolve(p) === p, p instanceof Promise, Object.prototype.toString.call(p), typeof p.then, await Promise.resolve(Promise.resolve(Promise.resolve("deep"))), Promise.name, Promise.all.length];
//// async constructor pattern and getters
class Lazy { #p; get value() { return (this.#p ??= (async () => { await null; console.log("computed"); return 7; })()); } }
const l = new Lazy();
return [await l.value, await l.value];
//// labelled loops with await
const out = [];
outer: for (let i = 0; i < 3; i++) for (const j of [0, 1, 2]) { await null; if (j === 1 && i === 1) continue outer; if (i === 2) break outer; out.push(`${i}${j}`); }
return out;
//// try finally with await and return
const log = [];
const f = async () => { try { return await "try"; } finally { await null; log.push("finally"); } };
const g = async () => { for (const x of [1, 2]) try { if (x === 1) continue; return x; } finally { log.push("f" + x); } };
return [await f(), await g(), log];
//// closures in async loops
const fs = [];
for (var i = 0; i < 2; i++) fs.push(async () => i);
for (let j = 0; j < 2; j++) fs.push(async () => { await null; return j; });
return await Promise.all(fs.map((f) => f()));
//// structured results of a batch
const run = async (n) => { if (n % 3 === 0) throw Object.assign(new Error("no " + n), { code: n }); return n; };
const results = await Promise.allSettled([1, 2, 3, 4, 6].map(run));
const { ok, failed } = results.reduce((r, x) => { x.status === "fulfilled" ? r.ok.push(x.value) : r.failed.push(x.reason.code); return r; }, { ok: [], failed: [] });
return { ok, failed };

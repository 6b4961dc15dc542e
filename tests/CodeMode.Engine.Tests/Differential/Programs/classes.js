//// private state and accessors
class Account { #balance = 0; static #count = 0; constructor(owner) { this.owner = owner; Account.#count++; } deposit(n) { if (n <= 0) throw new RangeError("amount must be positive"); this.#balance += n; return this; } get balance() { return this.#balance; } static get count() { return Account.#count; } static is(o) { return #balance in o; } }
const a = new Account("x").deposit(5).deposit(7);
let m; try { a.deposit(-1); } catch (e) { m = e.message; }
return [a.balance, Account.count, Account.is(a), Account.is({}), Object.keys(a), m, JSON.stringify(a)];
//// inheritance, super and order of fields
const log = [];
class A { a = log.push("A.a"); constructor() { log.push("A()"); this.init(); } init() { log.push("A.init"); } }
class B extends A { b = log.push("B.b"); constructor() { log.push("B before"); super(); log.push("B after"); } init() { super.init(); log.push("B.init " + this.b); } }
const b = new B();
return [log, b];
//// static blocks and fields
class Config { static defaults = { a: 1 }; static all; static { try { this.all = Object.freeze({ ...this.defaults, b: 2 }); } catch { this.all = null; } } static #secret = "s"; static reveal = () => this.#secret; }
return [Config.all, Config.reveal(), Config.defaults];
//// accessors in a chain
class Temp { #c = 0; get f() { return this.#c * 1.8 + 32; } set f(v) { this.#c = (v - 32) / 1.8; } get c() { return this.#c; } }
class Loud extends Temp { get f() { return super.f + "F"; } set f(v) { super.f = v * 1; } }
const t = new Loud(); t.f = "212";
return [t.c, t.f, Object.getOwnPropertyNames(Temp.prototype)];
//// toString, valueOf and toPrimitive
class Money { constructor(n, u) { this.n = n; this.u = u; } [Symbol.toPrimitive](h) { return h === "number" ? this.n : h === "string" ? `${this.n} ${this.u}` : this.n; } get [Symbol.toStringTag]() { return "Money"; } }
const m = new Money(5, "EUR");
return [`${m}`, m + 1, m * 2, m > 4, [m] + "", Object.prototype.toString.call(m), JSON.stringify({ m })];
//// errors with codes
class HttpError extends Error { constructor(status, message, options) { super(message, options); this.name = "HttpError"; this.status = status; } get retryable() { return this.status >= 500; } }
class NotFound extends HttpError { constructor(what) { super(404, `${what} not found`); this.name = new.target.name; } }
const e = new NotFound("pet"), f = new HttpError(503, "busy", { cause: e });
return [String(e), e instanceof HttpError, e.retryable, f.retryable, f.cause === e, e.status, Object.keys(e), e.stack.includes("pet not found")];
//// extending array and map
class Stack extends Array { peek() { return this.at(-1); } static get [Symbol.species]() { return Array; } }
class Counter extends Map { add(k) { return this.set(k, (this.get(k) ?? 0) + 1); } }
const s = Stack.of(1, 2, 3);
return [s.peek(), s.length, s instanceof Array, s.map((x) => x) instanceof Stack, s.concat([4]).length, [..."banana"].reduce((c, l) => c.add(l), new Counter()), new Counter([["z", 1]]).add("z").get("z")];
//// mixins
const Walk = (B) => class extends B { walk() { return this.name + " walks"; } };
const Swim = (B) => class extends B { swim() { return this.name + " swims"; } };
class Animal { constructor(name) { this.name = name; } }
class Duck extends Swim(Walk(Animal)) { }
const d = new Duck("Donald");
return [d.walk(), d.swim(), Duck.name, Object.getPrototypeOf(Duck).name, d.constructor.name];
//// new.target and abstract classes
class Shape { constructor() { if (new.target === Shape) throw new TypeError("abstract"); } area() { throw new Error("not implemented"); } describe() { return `${this.constructor.name} ${this.area().toFixed(2)}`; } }
class Circle extends Shape { constructor(r) { super(); this.r = r; } area() { return Math.PI * this.r ** 2; } }
class Sq extends Shape { }
const tries = [() => new Shape(), () => new Circle(2).describe(), () => new Sq().describe()];
return tries.map((f) => { try { return f(); } catch (e) { return e.name + ": " + e.message; } });
//// methods are not enumerable and lose this
class P { x = 1; m() { return this?.x; } arrow = () => this.x; }
const p = new P(), { m, arrow } = p;
return [Object.keys(p), m(), arrow(), m.call({ x: 5 }), arrow.call({ x: 5 }), m.bind({ x: 7 })(), "m" in p, p.hasOwnProperty("m"), P.prototype.m.name];
//// class misuse
class A { constructor() { this.x = 1; } static s() { return 1; } #p = 1; read(o) { return o.#p; } }
class B extends A { constructor(skip) { if (!skip) super(); } }
const tries = [() => A(), () => new B(true), () => new A().read({}), () => { class D extends 5 { } }];
return tries.map((f) => { try { f(); return "ok"; } catch (e) { return e.name + ": " + e.message; } });
//// computed members and symbols
const k = "dyn";
class C { [k + "1"] = 1; static [k] = "s"; [Symbol.for("x")]() { return "sym"; } get ["g" + k]() { return "got"; } 123() { return "num"; } "quoted name"() { return "q"; } }
const c = new C();
return [c.dyn1, C.dyn, c[Symbol.for("x")](), c.gdyn, c[123](), c["quoted name"]()];
//// private methods and static privates
class V { static #rules = [[/^\d+$/, "digits"], [/^.{3,}$/, "long"]]; static #test([re, name], s) { return re.test(s) ? [] : [name]; } static check(s) { return this.#rules.flatMap((r) => this.#test(r, s)); } get #half() { return 0.5; } set #half(v) { this.h = v; } use() { this.#half = 3; return [this.#half, this.h]; } }
return [V.check("12"), V.check("abc"), V.check("1234"), new V().use()];
//// fluent builder
class Query { #p = []; static from(t) { const q = new Query(); q.#p.push(`FROM ${t}`); return q; } where(o) { this.#p.push("WHERE " + Object.entries(o).map(([k, v]) => `${k} = ${typeof v === "string" ? `'${v}'` : v}`).join(" AND ")); return this; } limit(n) { this.#p.push(`LIMIT ${n}`); return this; } toString() { return this.#p.join(" "); } }
return `${Query.from("t").where({ a: 1, b: "x" }).limit(5)}`;
//// observers with weak keys
const meta = new WeakMap();
class Node { constructor(v) { meta.set(this, { created: 1, v }); } get info() { return meta.get(this); } }
const n = new Node("x");
return [n.info, meta.has(n), meta.has({}), Object.keys(n)];
//// linked list with iterator and tag
class List { #head = null; #size = 0; add(...vs) { for (const v of vs) { this.#head = { v, next: this.#head }; this.#size++; } return this; } *[Symbol.iterator]() { for (let n = this.#head; n; n = n.next) yield n.v; } get size() { return this.#size; } reverse() { return new List().add(...this); } static from(it) { return new this().add(...it); } }
const l = List.from([1, 2, 3]);
return [[...l], [...l.reverse()], l.size, Array.from(l).at(-1)];
//// class expressions have names inside
const A = class Inner { static me() { return Inner.name; } }, B = class { }, C = (0, class { });
let outside; try { Inner; } catch (e) { outside = e.message; }
return [A.me(), A.name, B.name, C.name, outside, typeof A, A.length, class { constructor(a, b) { } }.length];
//// super in objects and static methods
const base = { hi() { return "base " + this.n; } }, o = { __proto__: base, n: 1, hi() { return "own " + super.hi(); } };
class A { static make() { return "A"; } } class B extends A { static make() { return super.make() + "B"; } }
return [o.hi(), B.make(), Object.getPrototypeOf(B) === A, o.hi.call({ n: 2 })];
//// getters on prototypes and instances
class P { get full() { return `${this.first} ${this.last}`; } set full(v) { [this.first, this.last] = v.split(" "); } }
const p = new P(); p.full = "Ann Lee";
let m; try { Object.freeze(p).full = "No Way"; } catch (e) { m = e.message; }
return [p.full, { ...p }, m];
//// instanceof by hand and species
class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
return [2 instanceof Even, 3 instanceof Even, (() => { }) instanceof Function, Object(1n) instanceof BigInt];
//// copying instances
class P { constructor(x) { this.x = x; } get double() { return this.x * 2; } clone() { return Object.assign(Object.create(Object.getPrototypeOf(this)), this); } }
const a = new P({ deep: 1 }), b = a.clone(), c = { ...a }, d = structuredClone(a);
return [b instanceof P, b.x === a.x, c instanceof P, c.double, d instanceof P, d.x === a.x, d];
//// fields hold functions and this
class Timer { ticks = 0; tick = () => { this.ticks++; }; slow() { [1, 2].forEach(this.tick); [1].forEach(function () { this.ticks += 10; }, this); return this.ticks; } }
return new Timer().slow();
//// class with async iterator and disposal by hand
class Source { constructor(n) { this.n = n; this.open = true; } async *[Symbol.asyncIterator]() { try { for (let i = 0; i < this.n; i++) yield i; } finally { this.open = false; } } }
const s = new Source(3), got = [];
for await (const x of s) { got.push(x); if (x === 1) break; }
return [got, s.open];
//// duck typing and interfaces checked by hand
const implementsAll = (o, ...ms) => ms.filter((m) => typeof o?.[m] !== "function");
class File { read() { } }
return [implementsAll(new File(), "read", "write"), implementsAll(null, "x"), implementsAll({ write() { }, read: 5 }, "read", "write")];
//// error of a missing method names the path
const api = { users: { list() { return []; } } }, name = "nope";
const tries = [() => api.users.get(1), () => api.user.list(), () => api[name](), () => api.users.list().first.name, () => null.x, () => { undefined.y = 1; }, () => new api.users(), () => api.users.list()[0].x];
return tries.map((f) => { try { f(); return "ok"; } catch (e) { return e.name + ": " + e.message; } });

//// annotations everywhere
const a: number = 1, b: string | undefined = undefined, c: Array<{ id: number; tags?: string[] }> = [{ id: 1 }];
let d!: number; d = 5;
function f(this: void, x: number, y?: string, ...z: readonly boolean[]): [number, string?] { return [x + z.length, y]; }
const g = (x: number = 2, { k }: { k: string } = { k: "d" }): string => k + x;
return [a, b, c[0]!.tags?.[0], d, f(1), f(1, "s", true), g(), g(3, { k: "e" })];
//// generics in functions, arrows and calls
function id<T>(x: T): T { return x; }
const pair = <A, B = A>(a: A, b: B): [A, B] => [a, b];
const first = async <T extends { length: number }>(x: T): Promise<number> => x.length;
const m = new Map<string, Array<number>>([["a", [1, 2]]]);
const s = new Set<readonly [number, string]>();
return [id<number>(1), id<{ a: 1 }>({ a: 1 }), pair<number, string>(1, "x"), await first<string>("abc"), m.get("a")!, s.size, Promise.resolve<number>(4) instanceof Promise, [1, 2].map<string>((x) => `${x}`), id<typeof m>(m).size];
//// as, satisfies and non null
const x = { a: 1, b: [1, 2] } as const;
const y = { port: 80 } satisfies Record<string, number>;
const z = (JSON.parse("[1]") as unknown as number[])[0] as number;
const n = ({ v: { w: 5 } } as { v?: { w: number } } | null)!.v!.w!;
const w = <const T,>(t: T) => t;
return [x.b.length, y.port, z + 1, n, w([1] as const), (5 as any as string), ("s" as string).length, ([] as string[]).concat("q"), (y satisfies object as object) === y];
//// interfaces, types and declarations go away
interface Pet { id: number; readonly name?: string; [key: string]: unknown; (x: number): string; new (y: string): Pet; method?<T>(t: T): void; get size(): number; set size(v: number); }
interface Dog extends Pet, Partial<Record<"a" | "b", number>> { bark(): void }
type Id = Pet["id"]; type Maybe<T> = T | null | undefined; type Fn = (a: number, ...b: string[]) => void; type Ctor = abstract new (...args: any[]) => object;
type Keys = keyof Dog; type P = { [K in keyof Dog]?: Dog[K] }; type M = { -readonly [K in "a" | "b" as `get${K}`]-?: number };
declare const api: any; declare function later(x: number): string; declare let q: number, r: string; declare class Ext { m(): void; }
return 1;
//// conditional, template and infer types
type Elem<T> = T extends readonly (infer U extends number)[] ? U : T extends Promise<infer V> ? V : never;
type Ev = `on${Capitalize<"click" | "key">}`; type Path<T extends string> = T extends `${infer H}/${infer R}` ? [H, ...Path<R>] : [T];
type T1 = Elem<[1, 2]>; type Tup = [a: number, b?: string, ...rest: boolean[]]; type Fnn = typeof import("fs"); type U = unique symbol;
const v: Elem<number[]> = 1, e: Ev = "onClick", t: Tup = [1];
return [v, e, t];
//// overloads
function over(x: number): number;
function over(x: string): string;
function over(x: any) { return typeof x === "number" ? x * 2 : x + x; }
class O { m(x: number): number; m(x: string): string; m(x: any): any { return x; } constructor(); constructor(a: number); constructor(public_?: any) { } static s(): void; static s(x?: number) { return x ?? "none"; } }
return [over(2), over("a"), new O().m(3), O.s(), new O(1).m("z")];
//// classes with modifiers
abstract class Base<T = number> implements Iterable<T>, Disposed { protected readonly items: T[] = []; private static count: number = 0; declare ghost: string; abstract size(): number; public abstract get label(): string; constructor(...xs: T[]) { this.items.push(...xs); Base.count++; } *[Symbol.iterator](): Iterator<T> { yield* this.items; } static get made(): number { return Base.count; } }
interface Disposed { }
class List extends Base<string> { override size(): number { return this.items.length; } public override get label(): string { return "list"; } private secret?: number; readonly tag: string = "t"; #p: number = 5; get p(): number { return this.#p; } set p(v: number) { this.#p = v; } public async load<K extends string>(k: K): Promise<K> { return k; } static readonly KINDS = ["a"] as const; [key: string]: any; }
const l = new List("x", "y"); l.p = 9;
return [[...l], l.size(), l.label, l.p, l.tag, "secret" in l, "ghost" in l, Base.made, await l.load("k"), List.KINDS];
//// type guards and assertions
function isText(x: unknown): x is string { return typeof x === "string"; }
function assertText(x: unknown): asserts x is string { if (!isText(x)) throw new TypeError("not text"); }
function must(x: unknown, m?: string): asserts x { if (!x) throw new Error(m); }
class G { isOpen(): this is G & { open: true } { return true; } }
const mixed: (string | number)[] = ["a", 1];
let e = ""; try { assertText(5 as unknown); } catch (x: unknown) { e = (x as Error).message; }
must(1); return [mixed.filter((x): x is string => isText(x)), e, new G().isOpen(), mixed.filter(isText).map((s) => s.length)];
//// arrows that look like types
const a = (x: number): ((y: number) => number) => (y: number): number => x + y;
const b = async (x: Promise<number>): Promise<number> => (await x) + 1;
const c = x => x, d = (x) => (y: string) => x + y, e = (): { a: number } => ({ a: 1 }), f = ({ a, b = 2 }: { a: number; b?: number }, [c, ...r]: number[] = []): number => a + b + (c ?? 0) + r.length;
const g = true ? (x: number): number => x : null, h = false ? 1 : (x: string) => x, i = (a ? (b) : c => d);
return [a(1)(2), await b(Promise.resolve(1)), c(5), d("p")("q"), e(), f({ a: 1 }), f({ a: 1 }, [1, 2, 3]), (g as any)(7), (h as any)("s"), typeof i];
//// comparisons that look like generics
const a = 1, b = 2, c = 3, f = (...x: any[]) => x;
const r1 = f(a < b, c > 2), r2 = a < b && b > c, r3 = a < (b), r4 = [a < b, b > +c], r5 = a<b, r6 = f(a < b, b < c);
const r7 = (a < b) as boolean, r8 = 5 as number < 6, r9 = a << b >> c >>> 1, r10 = new Array<number>(3).length, r11 = new Map<string, Map<string, number[]>>().size;
return [r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11];
//// optional chaining with non null
const o: { a?: { b?: { c: () => number } | null; d?: number[] } } = { a: { b: { c: () => 7 }, d: [1, 2] } };
return [o.a!.b!.c(), o?.a!.b?.c!(), o.a?.b!.c(), o["a"]!["d"]![1]!, o!.a?.d?.[0]!, (o.a!).d!.length, o.a!.d!.map((x) => x! + 1), !o.a!.b, o.a!.d![0]!++, o];
//// names that are keywords of types
const type = 1, as = 2, satisfies = 3, of = 4, get = 5, set = 6, async = 7, declare = 8, abstract = 9, readonly = 10, is = 11, infer = 12, keyof = 13, asserts = 14, namespace = 15, module = 16, from = 17, override = 18, unique = 19, out = 20, accessor = 21, global = 22, any = 23, number = 24, string = 25, object = 26, symbol = 27, unknown = 28;
type type2 = string; const x = type
const y = as as number as unknown as any;
declare
const z = { type, as, of, declare: declare, abstract, is: is as number, get, set, async, readonly() { return readonly; } };
for (const o of [of]) { async: for (;;) break async; }
return [x, y, z.readonly(), z.is, type + as + namespace + module, abstract, ((type as any) satisfies any)];
//// type arguments before templates and new
const tag = <T,>(s: TemplateStringsArray, ...v: T[]) => s.join("_") + v.length;
class Box<T> { constructor(public_: T, readonly_ = 1) { this.v = public_; } v: T; static of<T>(x: T) { return new Box<T>(x); } }
const New = Box<string>, of = Box.of<number>;
return [tag<number>`a${1}b`, new Box<number[]>([1]).v, new Box<string>("x") instanceof Box, Box.of<Map<string, Set<number>>>(new Map()).v.size, new New("q").v, of(5).v, new (Box as any)<number>(3).v];
//// for, catch and switch with types
const out: unknown[] = [];
for (const x of [1, 2] as number[]) out.push(x);
for (let i: number = 0, n = 2 as number; i < n; i++) out.push(i);
for (const k in { a: 1 } as Record<string, number>) out.push(k);
for (const [k, v] of Object.entries<number>({ z: 1 })) out.push(k + v);
try { throw { code: 1 } as { code: number }; } catch (e: any) { out.push(e.code as number); }
switch (out.length as number) { case 6 as number: out.push("six"); break; default: out.push(<any>"other"); }
label: { const l: string = "in"; out.push(l); break label; }
return out;
//// angle bracket assertions
const a = <number>(5 as unknown), b = <string[]>["x"], c = (<any>{ y: 1 }).y, d = <T extends unknown>(x: T) => x, e = <{ a: number }>{ a: 2 }, f = !<boolean>false, g = <any>(<unknown>1) + 1;
return [a, b, c, d(3), e.a, f, g];
//// object literal members with types
const o = { m<T>(x: T): T { return x; }, async n(): Promise<void> { }, *g<T>(): Generator<T | number> { yield 1; }, get v(): number { return 1; }, set v(x: number) { this._v = x; }, _v: 0 as number, ["c" + 1]: 2 as const, f: <T,>(x: T): T => x, async *ag(): AsyncGenerator<number> { yield 2; }, "q": function <T>(this: any, x: T): T { return x; } };
o.v = 4;
return [o.m<string>("a"), [...o.g<string>()], o._v, o.c1, o.f(1), (await o.ag().next()).value, o.q<number>(6)];
//// destructuring with types and defaults
const { a, b: { c: [d = 9] = [] }, ...rest }: { a: number; b: { c?: number[] };[k: string]: unknown } = { a: 1, b: {}, z: 2 };
const [x, , y = "dy", ...zs]: [number, string, string?, ...boolean[]] = [1, "s"];
function f({ p, q = p }: { p: number; q?: number } = { p: 5 }, [r]: readonly string[] = ["r"]): string { return p + q! + r; }
let m: number, n: number; [m, n] = [1, 2] as [number, number]; ({ m, n } = { m: n, n: m } as any);
return [a, d, rest, x, y, zs, f(), f({ p: 1 }, ["s"]), m, n];
//// statements continue on the next line
type A =
  | "x"
  | "y"
type B = {
  a: string
  b(): void
}
interface C
{
  x: A
}
let v: A
  = "x"
const w = v as
  string
let u = 1
const fn = (
  a: number,
  b?: string,
): void => {}
return [v, w, u, typeof fn, fn.length]
//// getters with visibility and static fields
class Temp { private static _n = 0; public static get n() { return this._n; } public static set n(v: number) { this._n = v; } protected get half(): number { return 0.5; } static async *stream<T>(x: T): AsyncGenerator<T> { yield x; } private async go?(): Promise<void>; public static readonly map: Map<string, number> = new Map(); readonly #x?: number = 3; static { Temp.n = 4; } get x() { return this.#x! + this.half; } in = 1; static static = "ss"; readonly = "ro"; public = "pu"; async = "as"; get = "g"; declare = "d"; abstract = "ab"; }
const t = new Temp();
return [Temp.n, t.x, t.in, Temp.static, t.readonly, t.public, t.async, t.get, t.declare, t.abstract, (await Temp.stream("s").next()).value];
//// functions that only have a type
declare function gone(): void;
let fn: (() => void) | null = null, ctor: new () => object = class { }, both: { (x: number): string; prop: number };
const typed: typeof Math.max = Math.max, k: keyof { a: 1 } = "a", big: 10n | -5 | "x" = -5, tpl: `a${string}b` = "axb", arr: (number | string)[][] = [[1], ["a"]], ro: readonly number[] = [1], nn: NonNullable<string | null> = "s", rec: Record<string, { a: number }[]> = { q: [{ a: 1 }] }, idx: { a: { b: number }[] }["a"][number]["b"] = 3, imp: Array<typeof import("x")> = [];
return [fn, typeof new ctor(), typed(1, 2), k, big, tpl, arr, ro, nn, rec, idx, imp];
//// data pipeline as a model writes it
interface Order { id: number; customer: { name: string; tier?: "gold" | "silver" }; lines: Array<{ sku: string; qty: number; price: number }>; status: "open" | "shipped"; createdAt: string }
const orders: Order[] = [{ id: 1, customer: { name: "Ann", tier: "gold" }, lines: [{ sku: "a", qty: 2, price: 5 }], status: "open", createdAt: "2024-01-02" }, { id: 2, customer: { name: "Bob" }, lines: [{ sku: "b", qty: 1, price: 7.5 }, { sku: "a", qty: 1, price: 5 }], status: "shipped", createdAt: "2024-01-05" }];
type Summary = Pick<Order, "id" | "status"> & { total: number; tier: NonNullable<Order["customer"]["tier"]> | "none" };
const total = (o: Order): number => o.lines.reduce<number>((s, l) => s + l.qty * l.price, 0);
const summaries: Summary[] = orders.map(({ id, status, ...rest }: Order): Summary => ({ id, status, total: total({ id, status, ...rest } as Order), tier: rest.customer.tier ?? "none" }));
const bySku = orders.flatMap((o) => o.lines).reduce<Record<string, number>>((acc, { sku, qty }) => { acc[sku] = (acc[sku] ?? 0) + qty; return acc; }, {});
return { summaries, bySku, first: summaries.at(0)!.total, open: orders.filter((o): o is Order & { status: "open" } => o.status === "open").length };
//// api calls with generics and errors
type Result<T, E extends Error = Error> = { ok: true; value: T } | { ok: false; error: E };
class ApiError<B = unknown> extends Error { readonly status: number; readonly body?: B; constructor(status: number, message: string, body?: B) { super(message); this.name = "ApiError"; this.status = status; this.body = body; } }
async function call<T>(f: () => Promise<T>): Promise<Result<T, ApiError<{ code: string }>>> { try { return { ok: true, value: await f() }; } catch (e) { if (e instanceof ApiError) return { ok: false, error: e as ApiError<{ code: string }> }; throw e; } }
const good = await call<number>(async () => 5), bad = await call(async (): Promise<never> => { throw new ApiError<{ code: string }>(404, "gone", { code: "E1" }); });
return [good.ok && good.value, !bad.ok && [bad.error.status, bad.error.body!.code, bad.error.message]];
//// type only class parts and index signatures
class Store<K extends string, V> { private readonly data = new Map<K, V>(); [index: number]: string; static [key: string]: unknown; get<D = undefined>(k: K, d?: D): V | D { return (this.data.has(k) ? this.data.get(k)! : d) as V | D; } set(k: K, v: V): this { this.data.set(k, v); return this; } keys = (): K[] => [...this.data.keys()]; optional?: () => void; definite!: string; }
const s = new Store<"a" | "b", number>().set("a", 1);
return [s.get("a"), s.get("b"), s.get<string>("b", "d"), s.keys(), Object.keys(s)];
//// abstract constructors and mixins
type Ctor<T = {}> = new (...args: any[]) => T;
function Stamped<B extends Ctor>(Base: B) { return class extends Base { stamp: number = 5; describe(): string { return `${this.constructor.name}:${this.stamp}`; } }; }
abstract class Animal { constructor(protected_: string) { this.n = protected_; } n: string; abstract speak(): string; toString(): string { return this.n + this.speak(); } }
const Dog = class extends Animal { speak() { return "!"; } };
class User { name = "u"; } const SU = Stamped(User);
return [`${new Dog("d")}`, new SU().describe().endsWith("5"), new SU().name];
//// generator types and async iterables
function* count(n: number): Generator<number, string, boolean | undefined> { for (let i = 0; i < n; i++) { const stop: boolean | undefined = yield i; if (stop) return "stopped"; } return "done"; }
const collect = async <T,>(it: AsyncIterable<T> | Iterable<T | Promise<T>>): Promise<T[]> => { const out: T[] = []; for await (const x of it) out.push(x); return out; };
const it = count(5); it.next();
return [it.next(), it.next(true), await collect<number>([1, Promise.resolve(2)])];
//// enums as const objects
const Color = { Red: "red", Green: "green" } as const;
type Color = (typeof Color)[keyof typeof Color];
const Level = { Low: 0, High: 1, 0: "Low", 1: "High" } as const;
const paint = (c: Color): string => `${c}!`;
return [paint(Color.Red), (Object.values(Color) as Color[]).map(paint), Level[Level.High], Object.keys(Color).length];
//// nested functions with this types and tuples
interface Ctx { n: number; add(this: Ctx, x: number): Ctx }
const ctx: Ctx = { n: 1, add(this: Ctx, x: number): Ctx { this.n += x; return this; } };
const entries: [string, number][] = Object.entries({ a: 1 }) as [string, number][];
const zip = <A, B>(a: readonly A[], b: readonly B[]): Array<[A, B]> => a.map((x, i): [A, B] => [x, b[i]!]);
return [ctx.add(2).add(3).n, entries.map(([k, v]: [string, number]): string => k + v), zip([1, 2], ["a", "b"])];

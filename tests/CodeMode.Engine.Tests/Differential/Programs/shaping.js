//// group by with counts and totals
const orders = [{ id: 1, customer: "ann", total: 20.5 }, { id: 2, customer: "bob", total: 5 }, { id: 3, customer: "ann", total: 7.25 }];
const by = orders.reduce((acc, { customer, total }) => { const e = acc[customer] ?? { count: 0, total: 0 }; acc[customer] = { count: e.count + 1, total: e.total + total }; return acc; }, {});
return by;
//// left join of two lists
const users = [{ id: 1, name: "Ann" }, { id: 2, name: "Bob" }, { id: 3, name: "Cy" }];
const orders = [{ userId: 1, sku: "a" }, { userId: 3, sku: "b" }, { userId: 1, sku: "c" }];
const index = new Map();
for (const o of orders) { if (!index.has(o.userId)) index.set(o.userId, []); index.get(o.userId).push(o.sku); }
return users.map((u) => ({ ...u, skus: index.get(u.id) ?? [] }));
//// pivot rows into a table
const rows = [["2024-01", "EU", 5], ["2024-01", "US", 7], ["2024-02", "EU", 6], ["2024-02", "US", 1]];
const months = [...new Set(rows.map(([m]) => m))];
const regions = [...new Set(rows.map(([, r]) => r))].sort();
return [["month", ...regions], ...months.map((m) => [m, ...regions.map((r) => rows.find((x) => x[0] === m && x[1] === r)?.[2] ?? 0)])];
//// flatten a tree depth first with paths
const tree = { name: "root", children: [{ name: "a", children: [{ name: "a1" }, { name: "a2" }] }, { name: "b" }] };
const walk = ({ name, children = [] }, path = "") => [path + "/" + name, ...children.flatMap((c) => walk(c, path + "/" + name))];
return walk(tree);
//// build a tree from parent ids
const flat = [{ id: 1, parent: null }, { id: 2, parent: 1 }, { id: 3, parent: 1 }, { id: 4, parent: 3 }];
const nodes = Object.fromEntries(flat.map((n) => [n.id, { id: n.id, children: [] }]));
const roots = [];
for (const { id, parent } of flat) (parent === null ? roots : nodes[parent].children).push(nodes[id]);
return roots;
//// merge deep objects
const isObject = (v) => v !== null && typeof v === "object" && !Array.isArray(v);
const merge = (a, b) => Object.entries(b).reduce((r, [k, v]) => ({ ...r, [k]: isObject(v) && isObject(r[k]) ? merge(r[k], v) : v }), a);
return merge({ a: { b: 1, c: [1] }, d: 1 }, { a: { c: [2, 3], e: null }, f: undefined });
//// diff of two snapshots
const before = { a: 1, b: { x: 1 }, c: 3 }, after = { a: 1, b: { x: 2 }, d: 4 };
const changes = [];
for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
  const [x, y] = [before[key], after[key]].map((v) => JSON.stringify(v));
  if (x !== y) changes.push({ key, kind: x === undefined ? "added" : y === undefined ? "removed" : "changed", x, y });
}
return changes;
//// top n by several criteria
const list = [{ n: "b", s: 2, t: 1 }, { n: "a", s: 2, t: 3 }, { n: "c", s: 5, t: 0 }, { n: "d", s: 2, t: 1 }];
return list.sort((x, y) => y.s - x.s || x.t - y.t || x.n.localeCompare(y.n)).slice(0, 3).map(({ n }) => n).join();
//// sort is stable
const items = Array.from({ length: 30 }, (_, i) => ({ i, k: i % 3 }));
items.sort((a, b) => a.k - b.k);
return items.map((x) => x.i).join(",");
//// default sort compares text
return [[10, 9, 1, 2, 100].sort(), [true, false, null, undefined, NaN, -1].sort(), ["b", "a", "B", "A", "ä"].sort(), [3, , 1, undefined].sort()];
//// percentiles and statistics
const xs = [12, 5, 9, 20, 3, 7, 7, 15];
const sorted = xs.toSorted((a, b) => a - b), q = (p) => { const k = (sorted.length - 1) * p, f = Math.floor(k); return sorted[f] + (sorted[Math.min(f + 1, sorted.length - 1)] - sorted[f]) * (k - f); };
const mean = xs.reduce((a, b) => a + b) / xs.length;
return { p50: q(0.5), p90: q(0.9), mean, sd: Math.sqrt(xs.reduce((s, x) => s + (x - mean) ** 2, 0) / xs.length).toFixed(4) };
//// running totals and moving average
const v = [1, 4, 2, 8, 5];
let sum = 0;
const running = v.map((x) => (sum += x));
const moving = v.map((_, i, a) => i < 2 ? null : (a[i] + a[i - 1] + a[i - 2]) / 3).map((x) => x === null ? x : +x.toFixed(3));
return { running, moving };
//// chunk, zip and transpose
const chunk = (a, n) => Array.from({ length: Math.ceil(a.length / n) }, (_, i) => a.slice(i * n, i * n + n));
const zip = (...as) => as[0].map((_, i) => as.map((a) => a[i]));
return [chunk([1, 2, 3, 4, 5], 2), zip([1, 2], ["a", "b"], [true, false]), zip(...[[1, 2, 3], [4, 5, 6]])];
//// dedupe by key keeping the last
const rows = [{ id: 1, v: "a" }, { id: 2, v: "b" }, { id: 1, v: "c" }];
return [[...new Map(rows.map((r) => [r.id, r])).values()], rows.filter((r, i, a) => a.findIndex((x) => x.id === r.id) === i)];
//// invert and swap maps
const o = { a: "x", b: "y", c: "x" };
const inverse = Object.entries(o).reduce((m, [k, v]) => ({ ...m, [v]: [...(m[v] ?? []), k] }), {});
return [inverse, Object.fromEntries(Object.entries(o).map(([k, v]) => [v, k]))];
//// splice in all its forms
const a = [1, 2, 3, 4, 5, 6];
const log = [a.splice(4), a.splice(-1, 1), a.splice(1, 0, "x", "y"), a.splice(0, undefined), a.splice(), a.splice(undefined, 1), a.splice(1, 99, "z")];
return [log, a];
//// toSpliced, with and toReversed leave the array alone
const a = [1, 2, 3, 4];
return [a.toSpliced(1), a.toSpliced(), a.toSpliced(1, 2, 9, 9, 9), a.with(-1, 0), a.toReversed(), a];
//// copyWithin and fill
return [[1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3), [1, 2, 3].fill(0, 1), new Array(3).fill().map((_, i) => i), [1, 2, 3].fill(7, -2, -1)];
//// holes are kept or skipped
const a = [1, , 3];
const seen = [];
a.forEach((v, i) => seen.push(i));
return [seen, a.map((x) => x * 2), a.filter(() => true), Object.keys(a), [...a], a.flat(), a.indexOf(undefined), a.includes(undefined), a.join("-"), 1 in a];
//// array length games
const a = [1, 2, 3, 4];
a.length = 2; a[5] = 9; a.foo = "bar";
return [a.length, Object.keys(a), JSON.stringify(a), a.at(-1), a.lastIndexOf(9), a.findLastIndex((x) => x === undefined)];
//// nested defaults from a config
const read = ({ retry: { times = 3, delay = times * 100 } = {}, tags: [first = "none", ...rest] = [], ...others } = {}) => ({ times, delay, first, rest, others });
return [read(), read({ retry: { times: 5 }, tags: ["a", "b", "c"], x: 1 }), read({ tags: [undefined, 2] })];
//// select and rename fields
const pick = (o, map) => Object.entries(map).reduce((r, [to, from]) => (from in o ? { ...r, [to]: o[from] } : r), {});
return [{ a: 1, b: 2, c: undefined }].map((o) => pick(o, { A: "a", C: "c", D: "d" }));
//// reduceRight and compose
const compose = (...fs) => (x) => fs.reduceRight((v, f) => f(v), x);
return [compose((x) => x + 1, (x) => x * 10)(2), [[1], [2], [3]].reduceRight((acc, x) => acc.concat(x), [])];
//// cartesian product and combinations
const product = (...ls) => ls.reduce((acc, l) => acc.flatMap((x) => l.map((y) => [...x, y])), [[]]);
const combos = (a, k) => k === 0 ? [[]] : a.flatMap((x, i) => combos(a.slice(i + 1), k - 1).map((c) => [x, ...c]));
return [product([1, 2], ["a", "b"]), combos([1, 2, 3, 4], 2).length, combos("abc".split(""), 2)];
//// permutations by swapping
const out = [];
const go = (a, k) => { if (k === a.length) { out.push(a.join("")); return; } for (let i = k; i < a.length; i++) { [a[k], a[i]] = [a[i], a[k]]; go(a, k + 1); [a[k], a[i]] = [a[i], a[k]]; } };
go([..."abc"], 0);
return out;
//// paginate and summarise
const all = Array.from({ length: 23 }, (_, i) => i + 1);
const page = (n, size) => ({ items: all.slice((n - 1) * size, n * size), page: n, pages: Math.ceil(all.length / size), last: n * size >= all.length });
return [page(1, 10), page(3, 10), page(4, 10).items.length];
//// matrix work
const m = [[1, 2], [3, 4]], mul = (a, b) => a.map((r) => b[0].map((_, j) => r.reduce((s, x, k) => s + x * b[k][j], 0)));
const id = Array.from({ length: 2 }, (_, i) => Array.from({ length: 2 }, (_, j) => +(i === j)));
return [mul(m, m), mul(m, id), m.map((r) => r.map((x) => x ** 2)), Math.max(...m.flat())];
//// histogram with text bars
const xs = [1, 2, 2, 3, 3, 3, 9];
const h = xs.reduce((m, x) => ((m[x] = (m[x] || 0) + 1), m), {});
return Object.entries(h).map(([k, n]) => `${k.padStart(2)} | ${"#".repeat(n)} (${((n / xs.length) * 100).toFixed(1)}%)`).join("\n");
//// topological order
const deps = { app: ["db", "log"], db: ["log"], log: [], web: ["app"] };
const done = [], visit = (n, path = []) => { if (path.includes(n)) throw new Error("cycle: " + [...path, n].join(" > ")); if (done.includes(n)) return; deps[n].forEach((d) => visit(d, [...path, n])); done.push(n); };
Object.keys(deps).forEach((n) => visit(n));
return done;
//// shortest path in a grid
const grid = ["S.#", "..#", "#.E"].map((r) => [...r]);
const q = [[0, 0, 0]], seen = new Set(["0,0"]);
while (q.length) { const [y, x, d] = q.shift(); if (grid[y][x] === "E") return d; for (const [dy, dx] of [[0, 1], [1, 0], [0, -1], [-1, 0]]) { const [ny, nx] = [y + dy, x + dx], k = `${ny},${nx}`; if (grid[ny]?.[nx] && grid[ny][nx] !== "#" && !seen.has(k)) { seen.add(k); q.push([ny, nx, d + 1]); } } }
return -1;
//// compare versions
const cmp = (a, b) => { const [x, y] = [a, b].map((v) => v.split(".").map(Number)); for (let i = 0; i < Math.max(x.length, y.length); i++) { const d = (x[i] ?? 0) - (y[i] ?? 0); if (d) return Math.sign(d); } return 0; };
return [["1.10.0", "1.9.9", "1.9", "2", "1.9.0"].sort(cmp), cmp("1.0", "1"), cmp("0.9", "0.10")];
//// roman numerals and back
const R = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 };
const to = (n) => Object.entries(R).reduce((s, [k, v]) => { while (n >= v) { s += k; n -= v; } return s; }, "");
const from = (s) => [...s].reduce((t, c, i, a) => t + (R[c] < (R[a[i + 1]] ?? 0) ? -R[c] : R[c]), 0);
return [1994, 2024, 4, 49].map((n) => [to(n), from(to(n))]);
//// object key order
const o = { b: 1, 2: "two", a: 2, 1: "one", [Symbol.for("s")]: 3, "-1": 4, "01": 5 };
delete o.b; o.b = 9;
return [Object.keys(o), JSON.stringify(o), Reflect.ownKeys(o).length];
//// freeze, seal and what still works
const f = Object.freeze({ a: 1, inner: { b: 2 } }), s = Object.seal({ a: 1 }), log = [];
for (const act of [() => (f.a = 2), () => (f.x = 1), () => delete f.a, () => (f.inner.b = 3), () => (s.a = 2), () => (s.b = 1), () => delete s.a]) try { act(); log.push("ok"); } catch (e) { log.push(e.name + ": " + e.message); }
return [log, f, s, Object.isFrozen(f), Object.isFrozen(f.inner), Object.isSealed(s)];
//// property descriptors
const o = Object.defineProperties({}, { hidden: { value: 1 }, shown: { get() { return 2; }, enumerable: true } });
return [Object.keys(o), o.hidden, Object.getOwnPropertyDescriptor(o, "hidden"), Object.getOwnPropertyNames(o), o.propertyIsEnumerable("shown")];
//// groupBy on object and map
if (!Object.groupBy) { const g = (a, f) => { const r = Object.create(null); a.forEach((x, i) => (r[f(x, i)] ??= []).push(x)); return r; }; return g([1, 2, 3, 4], (x) => (x % 2 ? "odd" : "even")); }
return Object.groupBy([1, 2, 3, 4], (x) => (x % 2 ? "odd" : "even"));
//// assign triggers setters, spread does not
const log = [];
const target = { set x(v) { log.push("set " + v); }, get x() { return "got"; } };
Object.assign(target, { x: 1 }, null, [5], "ab");
const copy = { ...target, ..."hi", ...[7], ...null, ...12 };
return [log, copy, Object.entries(target)];
//// entries of odd things
return [Object.entries("ab"), Object.values([1, 2]), Object.keys(5), Object.entries(new Map([[1, 2]])), Object.fromEntries(new Map([["a", 1]])), Object.fromEntries(new URLSearchParams("a=1&b=2"))];
//// numeric separators and bases
return [1_000_000, 0xff, 0b1010, 0o17, (255).toString(16), (255).toString(2).padStart(10, "0"), parseInt("ff", 16), parseInt("12px"), Number("12px"), Number(""), Number(" 42\n"), +[], +{}, +[5], +"0x1f"];
//// rounding traps
return [0.1 + 0.2, (1.005).toFixed(2), (2.5).toFixed(0), (-1.5).toFixed(0), Math.round(-0.5), Math.round(2.5), Math.round(-2.5), (1234.5678).toFixed(1), (0.000001234).toString(), (1e21).toString(), (123.456).toPrecision(4), (0).toFixed(2), (1e-7).toFixed(10)];
//// integer limits
return [Number.MAX_SAFE_INTEGER + 2, 2 ** 53 === 2 ** 53 + 1, 1 / 3, -7 % 3, 7 % -3, -7 / 2 | 0, ~~-3.7, Math.trunc(-3.7), 5 >>> 1, -5 >>> 28, 1 << 31, 2 ** -1, (-2) ** 3, Number.EPSILON > 0];
//// bigint sums
const big = 2n ** 64n;
return [big, big - 1n, -7n / 2n, -7n % 2n, BigInt("123456789012345678901234567890") * 3n, BigInt.asUintN(8, 257n), 5n == 5, 5n === 5, 2n > 1, [3n, 1, 2n].sort((a, b) => (a < b ? -1 : 1)), typeof big, (123n).toString(16)];
//// comparisons that surprise
return [null == 0, null >= 0, undefined == null, NaN != NaN, [] == false, "b" > "a", "10" < "9", 10 < 9, "10" < 9, [2] > 1, null + 1, undefined + 1, "5" * "2", "5" + 2, true + true, [] + {}, [1, 2] + [3]];
//// typeof and instanceof
return [typeof null, typeof [], typeof (() => 1), typeof class {}, typeof Symbol(), typeof 1n, typeof undefinedName, [] instanceof Object, Object.create(null) instanceof Object, /x/ instanceof RegExp, Array.isArray(new Proxy([], {}))];
//// optional chaining everywhere
const o = { f() { return this.v; }, v: 5, n: null, a: [{ b: 1 }] };
return [o?.v, o?.f(), o.g?.(), o.n?.x.y.z, o.a?.[0]?.b, o.a?.[5]?.b.c, o?.["v"], delete o?.v, o.v, (o.n ?? o.f)?.name, o.f?.call({ v: 6 })];
//// nullish and logical assignment
const c = { a: 0, b: null, d: "" };
c.a ??= 5; c.a ||= 6; c.b ??= 7; c.d &&= "x"; c.e ??= []; c.e.push(1); c.a &&= c.a + 1;
return [c, (0 || null) ?? "y", null ?? (0 || "z")];
//// accumulate with closures
const counter = (() => { let n = 0; return { inc: (by = 1) => (n += by), get value() { return n; }, reset() { n = 0; return this; } }; })();
counter.inc(); counter.inc(5);
return [counter.value, counter.reset().value, typeof counter.inc];
//// inventory with reorder points
const stock = new Map([["bolt", { qty: 3, min: 5 }], ["nut", { qty: 50, min: 10 }]]);
const apply = (name, delta) => { const item = stock.get(name) ?? { qty: 0, min: 0 }; const qty = item.qty + delta; if (qty < 0) throw new RangeError(`${name}: only ${item.qty} left`); stock.set(name, { ...item, qty }); };
apply("bolt", 4); apply("screw", 1);
let message; try { apply("nut", -60); } catch (e) { message = e.message; }
return [stock, message, [...stock].filter(([, { qty, min }]) => qty < min).map(([n]) => n)];
//// money in cents
const items = [["tea", 349, 3], ["jam", 1299, 1]];
const fmt = (c) => `$${Math.trunc(c / 100)}.${String(Math.abs(c % 100)).padStart(2, "0")}`;
const sub = items.reduce((s, [, p, q]) => s + p * q, 0), tax = Math.round(sub * 0.0825);
return [...items.map(([n, p, q]) => `${n.padEnd(5, ".")}${q} x ${fmt(p)}`), fmt(sub), fmt(tax), fmt(sub + tax)];
//// intervals merged
const spans = [[1, 3], [8, 10], [2, 6], [15, 18], [17, 20]].sort(([a], [b]) => a - b);
return spans.reduce((acc, [s, e]) => { const last = acc.at(-1); if (last && s <= last[1]) last[1] = Math.max(last[1], e); else acc.push([s, e]); return acc; }, []);
//// query of a nested document
const doc = { orders: [{ lines: [{ sku: "a", qty: 2 }, { sku: "b", qty: 1 }] }, { lines: [{ sku: "a", qty: 5 }] }, {}] };
const qty = doc.orders.flatMap((o) => o.lines ?? []).reduce((m, { sku, qty }) => ({ ...m, [sku]: (m[sku] ?? 0) + qty }), {});
return [qty, doc.orders.some((o) => !o.lines), doc.orders.every((o) => o.lines?.length), doc.orders.findLast((o) => o.lines)?.lines.length];
//// get and set by path
const get = (o, p) => p.replace(/\[(\d+)\]/g, ".$1").split(".").reduce((x, k) => x?.[k], o);
const set = (o, p, v) => { const ks = p.split("."); ks.slice(0, -1).reduce((x, k, i) => (x[k] ??= /^\d+$/.test(ks[i + 1]) ? [] : {}), o)[ks.at(-1)] = v; return o; };
return [get({ a: [{ b: 2 }] }, "a[0].b"), set({}, "x.y.0.z", 1), get({}, "q.r")];

//// map keys of all kinds
const o = {}, f = () => 1, m = new Map([[NaN, "nan"], [0, "zero"], ["0", "text"], [o, "object"], [f, "function"], [null, "null"], [undefined, "undef"]]);
return [m.get(NaN), m.get(-0), m.get("0"), m.get(o), m.get({}), m.get(f), m.get(null), m.get(undefined), m.size, [...m.keys()].indexOf(0), Object.is([...new Set([-0])][0], 0)];
//// map order survives updates and deletes
const m = new Map([["a", 1], ["b", 2], ["c", 3]]);
m.set("a", 9); m.delete("b"); m.set("b", 5);
return [[...m], m.has("b"), m.delete("zz"), m.set("d", 1) === m, [...m.values()].reduce((a, b) => a + b), m.forEach((v, k, me) => me === m || 1)];
//// set algebra by hand
const a = new Set([1, 2, 3]), b = new Set([2, 3, 4]);
return [new Set([...a, ...b]), [...a].filter((x) => b.has(x)), [...a].filter((x) => !b.has(x)), [...a].every((x) => b.has(x)), new Set("hello").size, [...new Set([3, 1, 3, 2, 1])]];
//// counting words with a map
const count = (s) => s.toLowerCase().match(/\w+/g).reduce((m, w) => m.set(w, (m.get(w) ?? 0) + 1), new Map());
const c = count("The cat and the hat and the bat");
return [[...c].sort(([x, i], [y, j]) => j - i || x.localeCompare(y)).slice(0, 3), Object.fromEntries(c), JSON.stringify([...c.entries()].at(-1))];
//// lru cache
class Lru { #m = new Map(); constructor(n) { this.n = n; } get(k) { if (!this.#m.has(k)) return; const v = this.#m.get(k); this.#m.delete(k); this.#m.set(k, v); return v; } set(k, v) { this.#m.delete(k); this.#m.set(k, v); if (this.#m.size > this.n) this.#m.delete(this.#m.keys().next().value); return this; } get keys() { return [...this.#m.keys()]; } }
const l = new Lru(2).set("a", 1).set("b", 2); l.get("a"); l.set("c", 3);
return [l.keys, l.get("b"), l.get("a")];
//// graph with adjacency sets
const g = new Map(), edge = (a, b) => { for (const [x, y] of [[a, b], [b, a]]) (g.get(x) ?? g.set(x, new Set()).get(x)).add(y); };
[["a", "b"], ["b", "c"], ["d", "e"]].forEach((e) => edge(...e));
const seen = new Set(), parts = [];
for (const n of g.keys()) { if (seen.has(n)) continue; const part = [], st = [n]; while (st.length) { const x = st.pop(); if (seen.has(x)) continue; seen.add(x); part.push(x); st.push(...g.get(x)); } parts.push(part.sort()); }
return parts;
//// weak collections
const k = {}, w = new WeakMap([[k, 1]]), s = new WeakSet([k]), r = new WeakRef(k);
const errors = [() => new WeakMap([[1, 2]]), () => s.add("x"), () => new WeakRef(1)].map((f) => { try { f(); return "ok"; } catch (e) { return e.name; } });
return [w.get(k), w.has({}), w.delete(k), w.has(k), s.has(k), r.deref() === k, errors, w.get(1), w.has("x")];
//// nested maps as tables
const t = new Map();
const put = (r, c, v) => (t.get(r) ?? t.set(r, new Map()).get(r)).set(c, v);
put("r1", "c1", 1); put("r1", "c2", 2); put("r2", "c1", 3);
return [[...t].map(([r, cs]) => [r, Object.fromEntries(cs)]), t.get("r1").get("c2"), [...t.values()].flatMap((m) => [...m.values()])];
//// map from object and back with transforms
const prices = { tea: 3, jam: 5 };
const doubled = Object.fromEntries(Object.entries(prices).map(([k, v]) => [k.toUpperCase(), v * 2]));
return [doubled, new Map(Object.entries(prices)).get("jam"), Array.from(new Map(Object.entries(prices)), ([k, v]) => k + v), new Map(new Map([[1, 2]])).get(1)];
//// array from map like things
return [Array.from({ length: 3, 0: "a", 2: "c" }), Array.from("a😀"), Array.from(new Set([1, 2]), (x, i) => x * i), Array.of(7).length, Array(3).length, [, 1].length, Array.from([1, , 3]), Array.isArray(Array.from({ length: 0 })), Array.prototype.slice.call({ length: 2, 0: "x", 1: "y" }), [].concat([1], [[2]], 3)];
//// flat and flatMap depths
return [[1, [2, [3, [4, [5]]]]].flat(), [1, [2, [3, [4]]]].flat(2), [[], [1], [[2]]].flat(Infinity), ["a b", "c"].flatMap((s) => s.split(" ")), [1, 2].flatMap((x) => [[x]]), [1, 2, 3].flatMap((x) => (x % 2 ? x : []))];
//// find, some, every on odd input
return [[].every((x) => false), [].some((x) => true), [1, NaN].includes(NaN), [1, NaN].indexOf(NaN), [3, 4].find((x) => x > 9), [3, 4].findIndex((x) => x > 9), [5, 6, 7].findLast((x) => x < 7), [0, 1].find((x) => !x), [, 1].findIndex((x) => x === undefined), [1, 2, 3].lastIndexOf(3, -2)];
//// sorting by many keys and directions
const by = (...ks) => (a, b) => { for (const k of ks) { const d = k.startsWith("-") ? -1 : 1, n = k.replace(/^-/, ""); const c = a[n] > b[n] ? 1 : a[n] < b[n] ? -1 : 0; if (c) return c * d; } return 0; };
const l = [{ a: 1, b: 2 }, { a: 2, b: 1 }, { a: 1, b: 3 }, { a: null, b: 0 }];
return [l.toSorted(by("a", "-b")), [..."hello"].sort().join(""), [true, false].sort(), [[2], [1, 5], [1]].sort(), ["10", 9, "1"].sort(), ["10", 9, "1"].sort((x, y) => x - y)];
//// sort with a bad comparator still returns everything
const a = [5, 1, 4, 2, 3];
return [[...a].sort(() => 0), [...a].sort((x, y) => x > y).length, [...a].sort((x, y) => String(x).localeCompare(y)).join(), [3, undefined, 1, , 2].sort((x, y) => y - x)];
//// heap as a priority queue
class Heap { #a = []; constructor(less) { this.less = less; } push(x) { const a = this.#a; let i = a.push(x) - 1; while (i && this.less(a[i], a[(i - 1) >> 1])) { const p = (i - 1) >> 1; [a[i], a[p]] = [a[p], a[i]]; i = p; } return this; } pop() { const a = this.#a, top = a[0], x = a.pop(); if (a.length) { a[0] = x; for (let i = 0; ;) { let m = i; for (const c of [2 * i + 1, 2 * i + 2]) if (c < a.length && this.less(a[c], a[m])) m = c; if (m === i) break; [a[i], a[m]] = [a[m], a[i]]; i = m; } } return top; } get size() { return this.#a.length; } }
const h = new Heap((a, b) => a < b); [5, 2, 9, 1, 7].forEach((x) => h.push(x));
const out = []; while (h.size) out.push(h.pop());
return out;
//// trie with prefixes
const root = {}; const add = (w) => { let n = root; for (const c of w) n = n[c] ??= {}; n.$ = true; };
const find = (p) => { let n = root; for (const c of p) if (!(n = n[c])) return []; const out = []; const go = (n, s) => { if (n.$) out.push(s); for (const c of Object.keys(n)) if (c !== "$") go(n[c], s + c); }; go(n, p); return out; };
["tea", "ten", "to", "inn"].forEach(add);
return [find("te"), find("x"), find("")];
//// bounded history with undo
const history = (s, past = [], future = []) => ({ s, do: (f) => history(f(s), [...past, s], []), undo: () => (past.length ? history(past.at(-1), past.slice(0, -1), [s, ...future]) : history(s, past, future)), redo: () => (future.length ? history(future[0], [...past, s], future.slice(1)) : history(s, past, future)) });
return [history(1).do((x) => x + 1).do((x) => x * 10).undo().s, history(1).do((x) => x + 1).undo().redo().s, history(5).undo().s];
//// entries of typed arrays
const t = Uint8Array.from([300, -1, 1.9]);
return [[...t], [...t.entries()], Array.from(t, (x) => x + 1), t.map((x) => x * 2), Object.prototype.toString.call(t), [...t.subarray(1)], t.join("-"), t.at(-1), [...new Float64Array([0.1, 1e400])]];

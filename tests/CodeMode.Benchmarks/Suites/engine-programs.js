// loop of 1,000,000
() => { let s = 0; for (let i = 0; i < 1000000; i++) s = (s + i) | 0; return s; }
// hash loop of 300,000
() => { let h = 0; for (let i = 0; i < 300000; i++) { h = ((h << 5) - h + (i & 255)) | 0; if ((h & 7) === 0) h ^= i; } return h; }
// property access, 300,000 objects' reads and writes
() => { const o = { a: 1, b: 2, c: { d: 3 } }; let s = 0; for (let i = 0; i < 300000; i++) { s += o.a + o.b + o.c.d; o.a = i & 3; } return s; }
// array of 100,000 elements, indexed
() => { const a = []; for (let i = 0; i < 100000; i++) a[i] = i; let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * 2; for (const x of a) s -= x; return s; }
// fib(24)
() => { function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } return fib(24); }
// closures, 200,000 calls
() => { const counter = start => { let n = start; return step => n += step; }; let s = 0; for (let k = 0; k < 200; k++) { const c = counter(k); for (let i = 0; i < 1000; i++) s = c(i); } return s; }
// classes and methods, 100,000 calls
() => { class P { #n = 0; constructor(x) { this.x = x; } add(y) { this.x += y; this.#n++; return this; } get n() { return this.#n; } } let s = 0; for (let k = 0; k < 1000; k++) { const p = new P(k); for (let i = 0; i < 100; i++) p.add(i); s += p.x + p.n; } return s; }
// string building, 200,000 parts
() => { let s = ''; for (let i = 0; i < 200000; i++) s += 'item ' + i + ';'; return s.length; }
// strings: split, map, join, replace
() => { const text = Array.from({ length: 5000 }, (_, i) => 'word' + i).join(' '); let n = 0; for (let k = 0; k < 10; k++) { const parts = text.split(' '); n += parts.map(p => p.toUpperCase()).join(',').length; n += text.replaceAll('word', 'w').length + text.indexOf('word4999'); } return n; }
// sort 100,000 numbers with a comparator
() => { const a = []; let x = 1; for (let i = 0; i < 100000; i++) { x = (x * 16807) % 2147483647; a.push(x); } a.sort((p, q) => p - q); return a[0]; }
// sort 100,000 numbers as texts
() => { const a = []; let x = 1; for (let i = 0; i < 100000; i++) { x = (x * 16807) % 2147483647; a.push(x); } a.sort(); return a[0]; }
// JSON.parse of 1 MB
() => { const text = '[' + '{"id":12345,"name":"a name of some length","tags":["a","b"],"price":12.75,"nested":{"ok":true,"none":null}},'.repeat(9400) + '0]'; return JSON.parse(text).length; }
// JSON.stringify of 1 MB
() => { const data = new Array(9400).fill({ id: 12345, name: 'a name of some length', tags: ['a', 'b'], price: 12.75, nested: { ok: true, none: null } }); return JSON.stringify(data).length; }
// map, filter, reduce over 100,000
() => { const a = Array.from({ length: 100000 }, (_, i) => i); return a.map(x => x * 2).filter(x => x % 3 === 0).reduce((s, x) => s + x, 0); }
// find, some, every, forEach, flatMap over 100,000
() => { const a = Array.from({ length: 100000 }, (_, i) => i); let s = 0; a.forEach(x => { s += x; }); s += a.find(x => x === 99999) + a.findIndex(x => x === 99999); s += a.some(x => x < 0) ? 1 : 0; s += a.every(x => x >= 0) ? 1 : 0; return s + a.flatMap(x => [x, x]).length; }
// group 20,000 objects
() => { const g = {}; for (let i = 0; i < 20000; i++) { (g['k' + (i % 100)] ??= []).push({ i }); } return Object.entries(g).map(([k, v]) => k + v.length).join(); }
// 10,000 awaits
async () => { let s = 0; for (let i = 0; i < 10000; i++) s += await i; return s; }
// Promise.all of 10,000 async calls
async () => { const f = async x => { await null; return x; }; const r = await Promise.all(Array.from({ length: 10000 }, (_, i) => f(i))); return r.length; }
// regex: matches over 200 KB
() => { const line = '2024-05-17 ERROR [worker-12] user=alice@example.com took 153ms\n'; const text = line.repeat(3000); let n = 0; for (const m of text.matchAll(/(\d{4})-(\d\d)-(\d\d) (\w+) \[([^\]]+)\] user=(\S+@\S+)/g)) n += m[6].length; return n + text.replace(/\d+ms/g, 'x').length; }
// regex: test on 50,000 short texts
() => { const re = /^([a-z]+)-(\d+)$/; let n = 0; for (let i = 0; i < 50000; i++) if (re.test('item-' + i)) n++; return n; }
// Map and Set, 100,000 entries
() => { const m = new Map(), t = new Set(); for (let i = 0; i < 100000; i++) { m.set('k' + (i % 5000), (m.get('k' + (i % 5000)) ?? 0) + 1); t.add(i); } let s = 0; for (const [k, v] of m) s += v + k.length; for (const x of t) if (t.has(x + 1)) s++; return s; }
// destructuring and spread, 50,000 objects
() => { let s = 0; for (let i = 0; i < 50000; i++) { const o = { a: i, b: 2, c: 3 }; const { a, ...rest } = o; const [x, y = 5] = [a, rest.b]; const p = { ...rest, x }; const q = [...[x, y], p.c]; s += q.length + p.x; } return s; }
// template strings, 200,000
() => { let n = 0; for (let i = 0; i < 200000; i++) n += `${i}: value ${i & 15} of ${'x'}`.length; return n; }
// generators, 100,000 yields
() => { function* g(n) { for (let i = 0; i < n; i++) yield i; } let s = 0; for (const x of g(100000)) s += x; return s; }
// dates and numbers, 20,000 formatted
() => { let n = 0; for (let i = 0; i < 20000; i++) n += new Date(1700000000000 + i * 86400000).toISOString().length + (i / 7).toFixed(2).length + String(i / 3).length; return n; }
// Object.keys, entries, fromEntries over 2,000 objects
() => { let n = 0; for (let i = 0; i < 2000; i++) { const o = { id: i, name: 'x', price: 2, tags: 3, more: 4 }; n += Object.keys(o).length; const d = Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v + 1])); n += Object.values(d).length; } return n; }

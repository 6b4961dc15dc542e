//// parts of a url
const u = new URL("https://user:pa%20ss@Example.COM:8443/a/../b//c?q=1&r=x%20y#frag");
return [u.href, u.origin, u.protocol, u.host, u.hostname, u.port, u.pathname, u.search, u.hash, u.username, u.password, String(u), JSON.stringify({ u })];
//// resolving against a base
return ["c", "/c", "../c", "?q", "#h", "//other/x", "https://z/", "c/./d/../e", ""].map((r) => new URL(r, "https://h/a/b?x#y").href);
//// building a url with setters
const u = new URL("http://h/p");
u.protocol = "https"; u.host = "api.io:444"; u.pathname = "/v1/ä b"; u.searchParams.set("q", "a&b"); u.searchParams.append("q", "2"); u.hash = "top"; u.port = "";
return [u.href, u.search, [...u.searchParams]];
//// bad urls
return ["", "nope", "http://", "http://a b/", "https://x:99999/"].map((s) => { try { return new URL(s).href; } catch (e) { return e.name; } });
//// search params in full
const p = new URLSearchParams("?b=2&a=1&b=3&empty=&flag");
p.append("c", "x y+z"); p.delete("flag"); p.sort();
return [p.toString(), p.get("b"), p.getAll("b"), p.has("zz"), p.get("zz"), [...p.keys()], p.size ?? [...p].length, new URLSearchParams({ a: 1, b: ["x", "y"] }).toString(), new URLSearchParams([["k", "ü€"]]).toString(), Object.fromEntries(new URLSearchParams("x=1&x=2"))];
//// structured clone of many things
const src = { d: new Date(5), m: new Map([["k", { deep: [1] }]]), s: new Set([1]), r: /x/gi, a: new Uint8Array([1, 2]), e: new RangeError("bad"), n: null, u: undefined, b: 10n, nan: NaN, h: [1, , 3] };
src.self = src;
const c = structuredClone(src);
return [c.d.getTime(), c.m.get("k").deep, c.m.get("k") !== src.m.get("k"), [...c.s], String(c.r), [...c.a], c.e.name + c.e.message, c.self === c, c.b, 1 in c.h, Object.keys(c).length, c.e instanceof RangeError];
//// structured clone refuses functions
return [() => structuredClone({ f() { } }), () => structuredClone(Symbol("x")), () => structuredClone(new WeakMap()), () => structuredClone(class { })].map((f) => { try { f(); return "ok"; } catch (e) { return e.name; } });
//// encoder and decoder
const e = new TextEncoder(), d = new TextDecoder();
return [[...e.encode("aé€😀")], d.decode(new Uint8Array([0xf0, 0x9f, 0x98, 0x80])), d.decode(new Uint8Array([0xff, 65])), d.decode(new Uint8Array([0xef, 0xbb, 0xbf, 65])), d.encoding, e.encodeInto("héy", new Uint8Array(3)), (() => { try { new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff])); } catch (x) { return x.name; } })()];
//// bytes and views
const b = new ArrayBuffer(8), v = new DataView(b);
v.setUint16(0, 0xabcd); v.setInt8(2, -1); v.setFloat32(4, 1.5, true);
return [[...new Uint8Array(b)], v.getUint16(0, true).toString(16), v.getInt16(2), new Float32Array(b, 4)[0], b.slice(0, 2).byteLength, (() => { try { v.getInt32(6); } catch (e) { return e.name; } })(), ArrayBuffer.isView(v)];
//// typed array methods
const t = new Int16Array([5, -3, 9, 0]);
return [t.sort(), t.toSorted((a, b) => b - a), t.indexOf(9), t.includes(-3), t.slice(1, 3), t.filter((x) => x > 0), t.reduce((a, b) => a + b), t.findLast((x) => x < 1), t.fill(7, 0, 2), t.subarray(-1)[0], t.set([1, 2], 2), t, t.byteLength, Int16Array.BYTES_PER_ELEMENT].map((x) => (x?.buffer ? [...x] : x));
//// clamping, wrapping and bigint arrays
return [[...new Uint8ClampedArray([300, -5, 1.5, 2.5])], [...new Uint8Array([256, -1, 3.9])], [...new Int32Array([2 ** 31, NaN])], [...new BigInt64Array([2n ** 63n])], [...new BigUint64Array([-1n])], [...new Float32Array([0.1])][0] === 0.1];
//// hex and base64 by hand
const hex = (u) => [...u].map((b) => b.toString(16).padStart(2, "0")).join(""), un = (s) => Uint8Array.from(s.match(/../g), (h) => parseInt(h, 16));
const bytes = new TextEncoder().encode("Hi €");
return [hex(bytes), new TextDecoder().decode(un("4869")), btoa(String.fromCharCode(...bytes)), Uint8Array.from(atob("SGk="), (c) => c.charCodeAt(0)).join()];
//// base64 refuses
return [() => btoa("€"), () => atob("a"), () => atob("a=b="), () => atob("!!!!")].map((f) => { try { return f(); } catch (e) { return e.name; } });
//// uuid shape
const u = crypto.randomUUID();
return [/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(u), u === crypto.randomUUID(), typeof crypto];
//// path templates and query building
const build = (tpl, { query = {}, ...params }) => { const path = tpl.replace(/\{(\w+)\}/g, (_, k) => { if (!(k in params)) throw new Error(`missing ${k}`); return encodeURIComponent(params[k]); }); const q = new URLSearchParams(Object.entries(query).filter(([, v]) => v != null)); return q.toString() ? `${path}?${q}` : path; };
return [build("/pets/{id}/x/{name}", { id: 5, name: "a/b", query: { limit: 10, skip: null } }), build("/all", {}), (() => { try { build("/{id}", {}); } catch (e) { return e.message; } })()];
//// merging headers without regard to case
const merge = (...hs) => Object.fromEntries(hs.flatMap(Object.entries).reduce((m, [k, v]) => m.set(k.toLowerCase(), v), new Map()));
return merge({ Accept: "a", "X-Id": 1 }, { ACCEPT: "b" });

//// title, camel, snake and kebab case
const words = (s) => s.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
const all = ["helloWorldFoo", "some_snake_case", "HTTPServer2Go", "kebab-case here"];
return all.map((s) => { const w = words(s).map((x) => x.toLowerCase()); return [w.map((x) => x[0].toUpperCase() + x.slice(1)).join(" "), w[0] + w.slice(1).map((x) => x[0].toUpperCase() + x.slice(1)).join(""), w.join("_"), w.join("-")]; });
//// pad and align columns
const rows = [["name", "qty", "price"], ["tea", 3, 3.5], ["marmalade", 12, 12.99]];
const w = rows[0].map((_, i) => Math.max(...rows.map((r) => String(r[i]).length)));
return rows.map((r) => r.map((c, i) => (typeof c === "number" ? String(c).padStart(w[i]) : c.padEnd(w[i]))).join(" | ")).join("\n");
//// markdown table
const data = [{ id: 1, name: "A|B" }, { id: 2, name: "C" }];
const cols = Object.keys(data[0]), esc = (v) => String(v).replaceAll("|", "\\|");
return [`| ${cols.join(" | ")} |`, `|${cols.map(() => " --- ").join("|")}|`, ...data.map((r) => `| ${cols.map((c) => esc(r[c])).join(" | ")} |`)].join("\n");
//// csv parser with quotes
const parse = (text) => { const rows = [[]]; let cell = "", quoted = false; for (let i = 0; i < text.length; i++) { const c = text[i]; if (quoted) { if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; } else if (c === '"') quoted = false; else cell += c; } else if (c === '"') quoted = true; else if (c === ",") { rows.at(-1).push(cell); cell = ""; } else if (c === "\n") { rows.at(-1).push(cell); cell = ""; rows.push([]); } else cell += c; } rows.at(-1).push(cell); return rows; };
return parse('a,b\n"x, ""y""",2\n,"multi\nline"');
//// truncate and wrap text
const wrap = (s, n) => s.split(" ").reduce((ls, w) => { const l = ls.at(-1); if ((l + " " + w).trim().length <= n) ls[ls.length - 1] = (l + " " + w).trim(); else ls.push(w); return ls; }, [""]);
const cut = (s, n) => (s.length > n ? s.slice(0, n - 1).trimEnd() + "…" : s);
return [wrap("the quick brown fox jumps over the lazy dog", 12), cut("hello world again", 10), cut("short", 10)];
//// template literals nested
const items = [{ n: "a", sub: [1, 2] }, { n: "b", sub: [] }];
return `<ul>${items.map(({ n, sub }) => `<li>${n}${sub.length ? `<ol>${sub.map((s) => `<li>${s}</li>`).join("")}</ol>` : ""}</li>`).join("")}</ul>`;
//// tagged templates get raw and cooked
const tag = (s, ...v) => [s.raw.join("|"), [...s].join("|"), v, Object.isFrozen(s)];
const same = () => ((x) => x)`a${1}`;
return [tag`a\n${1}b\u0041${"x"}`, String.raw`C:\temp\${1}`, same() === same()];
//// escape html and back
const map = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const esc = (s) => s.replace(/[&<>"']/g, (c) => map[c]);
const un = (s) => s.replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => Object.keys(map).find((k) => map[k] === e));
const t = `<a href="x">Tom & 'Jerry'</a>`;
return [esc(t), un(esc(t)) === t];
//// levenshtein distance
const lev = (a, b) => { let prev = [...Array(b.length + 1).keys()]; for (let i = 1; i <= a.length; i++) { const cur = [i]; for (let j = 1; j <= b.length; j++) cur[j] = Math.min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)); prev = cur; } return prev.at(-1); };
return [lev("kitten", "sitting"), lev("", "abc"), lev("same", "same")];
//// unicode code points and graphemes
const s = "a😀é\u0065\u0301👨‍👩‍👧";
return [s.length, [...s].length, s.codePointAt(1), s.charCodeAt(1), String.fromCodePoint(128512), s.normalize("NFC").length, s.at(-1), s.split("").length, Array.from("😀b").map((c) => c.codePointAt(0).toString(16)), "\u{1F600}".isWellFormed?.() ?? true];
//// case mapping specials
return ["ß".toUpperCase(), "İ".toLowerCase().length, "ǆ".toUpperCase(), "Σ".toLowerCase(), "ΑΣ".toLowerCase(), "ﬁ".toUpperCase(), "i".toLocaleUpperCase("en-US")];
//// slice, substring, substr and at
const s = "abcdef";
return [s.slice(-3), s.slice(2, -1), s.slice(4, 2), s.substring(4, 2), s.substring(-5, 2), s.substr(-3, 2), s.at(-7), s.charAt(99), s[99], s.slice(NaN, 2), s.slice(undefined, 3), s.slice("1", "3")];
//// search from positions
const s = "abcabcabc";
return [s.indexOf("c", 3), s.lastIndexOf("a", 5), s.lastIndexOf("a", -1), s.indexOf("", 99), s.includes("bc", 7), s.startsWith("ca", 2), s.endsWith("ab", 5), s.indexOf("z"), "".indexOf(""), s.search(/c(?=a)/)];
//// split with limits and captures
return ["a,b,,c".split(","), "a,b,c".split(",", 2), "abc".split(""), "a1b2c".split(/\d/), "a1b2c".split(/(\d)/), "".split(","), "".split(""), "abc".split(), "  a  b ".split(/\s+/), "a-b_c".split(/[-_]/), "test".split("t")];
//// replace with patterns in the replacement
return ["abc".replace("b", "[$&]"), "abc".replace("b", "$`|$'"), "John Smith".replace(/(\w+)\s(\w+)/, "$2, $1"), "x".replace("x", "$$"), "2024-01-05".replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, "$<d>/$<m>/$<y>"), "aaa".replaceAll("a", "$&b"), "a.b".replaceAll(".", "\\$1"), "abc".replace(/(z)?b/, "[$1]"), "abc".replace("b", "$1")];
//// replace with a function
const log = [];
const r = "price: 10, tax: 2".replace(/(?<name>\w+): (\d+)/g, (m, n, v, at, whole, groups) => { log.push([m, n, v, at, whole.length, groups.name]); return n + "=" + v * 2; });
return [r, log, "aXbX".replace("X", (m, at) => at), "x".replace(/x/, () => "$&")];
//// repeat, concat and trim kinds
return ["ab".repeat(3), "ab".repeat(0), "a".concat(1, null, undefined, [2, 3]), "\t x \n".trim(), "\u00a0x\ufeff".trim(), "  x".trimStart(), "x  ".trimEnd() + "|", "x".padStart(5, "ab"), "x".padEnd(3, ""), "abc".padStart(2)];
//// repeat refuses negative counts
try { "x".repeat(-1); } catch (e) { return [e.name, e.message]; }
//// locale compare and collation
return [["ä", "a", "z", "Z", "A", "é", "e", "10", "9"].sort((a, b) => a.localeCompare(b)), "a".localeCompare("B"), "a".localeCompare("A"), "résumé".localeCompare("resume"), "a".localeCompare("a"), ["item 10", "item 9", "item 1"].sort(new Intl.Collator("en", { numeric: true }).compare), "a".localeCompare("A", "en", { sensitivity: "base" })];
//// build a url query
const q = { search: "a b&c", tags: ["x", "y"], none: undefined, zero: 0 };
const parts = Object.entries(q).flatMap(([k, v]) => (v === undefined ? [] : [].concat(v).map((x) => `${encodeURIComponent(k)}=${encodeURIComponent(x)}`)));
return [parts.join("&"), encodeURI("http://x/ä?q=a b#h"), decodeURIComponent("%E2%82%AC+%20")];
//// decode broken percent
try { decodeURIComponent("%E0%A4%A"); } catch (e) { return e.name + ": " + e.message; }
//// base64 of text and bytes
const bytes = new TextEncoder().encode("héllo €");
return [btoa("hello"), atob("aGVsbG8="), btoa(String.fromCharCode(...bytes)), [...bytes], new TextDecoder().decode(bytes), atob(" aGk= ")];
//// numbers in text
return ["Total: $1,234.50 and 3.5%".match(/[\d,]+(?:\.\d+)?/g).map((x) => Number(x.replaceAll(",", ""))), parseFloat("3.14abc"), parseFloat(".5"), parseFloat("-.5e-2x"), Number.parseInt("  -42abc"), parseInt("0x1A"), parseInt("101", 2), parseInt("z", 36), parseInt(""), (25).toString(36)];
//// simple template engine
const render = (tpl, d) => tpl.replace(/{{#each (\w+)}}([\s\S]*?){{\/each}}/g, (_, k, body) => d[k].map((x, i) => render(body, { ...x, index: i })).join("")).replace(/{{(\w+)}}/g, (_, k) => d[k] ?? "");
return render("Hi {{name}}:{{#each items}} {{index}}.{{label}}{{/each}}{{gone}}", { name: "Ann", items: [{ label: "x" }, { label: "y" }] });
//// tokenizer and calculator
const tokens = (s) => s.match(/\d+(?:\.\d+)?|[-+*/()^]/g);
const calc = (src) => { const t = tokens(src); let i = 0; const prim = () => { const x = t[i++]; if (x === "(") { const v = sum(); i++; return v; } if (x === "-") return -prim(); return +x; }; const pow = () => { const b = prim(); return t[i] === "^" ? (i++, b ** pow()) : b; }; const mul = () => { let v = pow(); while (t[i] === "*" || t[i] === "/") v = t[i++] === "*" ? v * pow() : v / pow(); return v; }; const sum = () => { let v = mul(); while (t[i] === "+" || t[i] === "-") v = t[i++] === "+" ? v + mul() : v - mul(); return v; }; return sum(); };
return [calc("1 + 2 * 3"), calc("(1+2)*-3"), calc("2^3^2 / 4"), calc("10 / 4 - 1.5")];
//// caesar and counting letters
const rot = (s, n) => s.replace(/[a-z]/gi, (c) => { const b = c <= "Z" ? 65 : 97; return String.fromCharCode(((c.charCodeAt(0) - b + n + 26) % 26) + b); });
const text = "Hello, World";
return [rot(text, 13), rot(rot(text, 5), -5), Object.entries([...text.toLowerCase()].filter((c) => /\w/.test(c)).reduce((m, c) => ({ ...m, [c]: (m[c] ?? 0) + 1 }), {})).sort(([, a], [, b]) => b - a).slice(0, 2)];
//// palindromes and anagrams
const clean = (s) => s.toLowerCase().replace(/[^a-z]/g, ""), key = (s) => [...clean(s)].sort().join("");
return [["A man, a plan, a canal: Panama", "nope"].map((s) => clean(s) === [...clean(s)].reverse().join("")), Object.values(["tea", "eat", "tan", "ate", "nat"].reduce((m, w) => ({ ...m, [key(w)]: [...(m[key(w)] ?? []), w] }), {}))];
//// log lines to records
const lines = `2024-03-01T10:00:00Z INFO [api] GET /users 200 12ms
2024-03-01T10:00:01Z ERROR [db] timeout after 5000ms
bad line`;
const re = /^(?<at>\S+) (?<level>[A-Z]+) \[(?<source>\w+)\] (?<text>.*)$/;
return lines.split("\n").map((l) => re.exec(l)?.groups).filter(Boolean).map((g) => ({ ...g, ms: +(g.text.match(/(\d+)ms/)?.[1] ?? NaN) }));
//// ini file to object
const ini = "; comment\n[server]\nport = 80\nhost=localhost\n\n[paths]\nroot = /var";
let section;
return ini.split("\n").reduce((o, l) => { const s = /^\[(.+)\]$/.exec(l), kv = /^(\w+)\s*=\s*(.*)$/.exec(l); if (s) o[(section = s[1])] = {}; else if (kv) o[section][kv[1]] = /^\d+$/.test(kv[2]) ? +kv[2] : kv[2]; return o; }, {});
//// bytes in human units
const human = (n) => { const u = ["B", "KB", "MB", "GB"]; const i = n ? Math.min(u.length - 1, Math.floor(Math.log(n) / Math.log(1024))) : 0; return `${(n / 1024 ** i).toFixed(i ? 1 : 0)} ${u[i]}`; };
return [0, 512, 1024, 1536, 1048576, 5e9, 7e13].map(human);
//// ordinals and plurals
const ord = (n) => n + (["th", "st", "nd", "rd"][(n % 100 >> 3) ^ 1 && n % 10] || "th");
const plural = (n, w) => `${n} ${w}${n === 1 ? "" : "s"}`;
return [[1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ord), [0, 1, 2].map((n) => plural(n, "item"))];
//// string comparison by code unit
return [["b", "a", "Ä", "Z", "😀", "\uffff"].sort(), "a" < "B", "😀" < "\uffff", "abc" < "abcd", "" < "a", "Z" < "a"];
//// string objects and coercion
const s = new String("hi"), o = { toString: () => "obj", valueOf: () => 42 };
return [typeof s, s == "hi", s === "hi", s + "!", s.length, Object.keys(s), `${o}`, o + "", o * 2, [o] + "", String(Symbol("d")), String([1, [2, 3]]), String({}), String(null)];
//// symbol to text fails
try { `${Symbol("x")}`; } catch (e) { return e.message; }
//// immutable strings
const s = "abc";
try { s[0] = "z"; } catch (e) { return [e.name, e.message, s]; }
//// line handling
const t = "a\r\nb\nc\r\n";
return [t.split(/\r?\n/), t.replace(/\r\n/g, "\n").trimEnd().split("\n").map((l, i) => `${i + 1}: ${l}`), "x\u2028y".split(/\u2028/), JSON.stringify("\u2028\u0007\"\\/")];
//// dedent a template
const dedent = (s) => { const ls = s.replace(/^\n/, "").trimEnd().split("\n"); const n = Math.min(...ls.filter((l) => l.trim()).map((l) => l.match(/^ */)[0].length)); return ls.map((l) => l.slice(n)).join("\n"); };
return dedent(`
    one
      two

    three
  `);
//// diff of two texts by lines
const a = "a\nb\nc\nd".split("\n"), b = "a\nc\nx\nd".split("\n");
const L = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0));
for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) L[i][j] = a[i] === b[j] ? L[i + 1][j + 1] + 1 : Math.max(L[i + 1][j], L[i][j + 1]);
const out = []; let i = 0, j = 0;
while (i < a.length || j < b.length) { if (a[i] === b[j] && i < a.length) { out.push("  " + a[i]); i++; j++; } else if (j >= b.length || (i < a.length && L[i + 1][j] >= L[i][j + 1])) out.push("- " + a[i++]); else out.push("+ " + b[j++]); }
return out;
//// console writes values as they are
console.log("text", 1, true, null, undefined, -0, 5n);
console.info({ a: 1, b: "x", c: [1, 2, { d: null }] });
console.warn([], {}, [undefined], [[1], [2, [3]]]);
console.error(new Map([["k", { v: 1 }]]), new Set([1, "a"]));
console.debug(Symbol("s"), /re/g, "it's");
console.log(() => 1, function named() {}, class A {});
console.log([1.5, "q\"uote", 'sin\'gle'], { "odd key": 1, ok_1: 2, [Symbol("k")]: 3 });
return 1;
//// console writes dates, holes and nesting
console.log(new Date(0), [1, , 3], [, ,], { a: { b: { c: { d: { e: { f: 1 } } } } } });
console.log(Object.create(null), Object.assign(Object.create(null), { x: 1 }), new (class Foo { x = 1; })());
console.log(new Number(3), new String("s"), Object(true), [new Date(NaN)]);
console.log({ get a() { return 1; }, set b(v) {}, get c() { return 1; }, set c(v) {} });
console.log(Promise.resolve(5), new Promise(() => {}), new WeakMap(), [Promise.reject(1).catch(() => {})].length);
return 2;

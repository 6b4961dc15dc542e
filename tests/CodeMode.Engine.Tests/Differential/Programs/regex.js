//// named groups and iteration
const re = /(?<year>\d{4})-(?<month>\d\d)/g;
return [...("2024-01 and 2023-12".matchAll(re))].map((m) => [m.index, m[0], { ...m.groups }]);
//// lookahead and lookbehind
return ["a1b2c3".match(/(?<=[ab])\d/g), "price $30 cost €20".match(/(?<=\$)\d+/)[0], "foobar foobaz".match(/foo(?!bar)\w+/)[0], "1234567.891".replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ","), "abc".match(/(?<!a)c/)[0]];
//// sticky and global state
const y = /\d/y, g = /\d/g;
const log = [];
log.push(y.test("1a"), y.lastIndex, y.test("1a"), y.lastIndex);
for (let m; (m = g.exec("a1b2")) && log.length < 20;) log.push(m[0], g.lastIndex);
g.lastIndex = 99; log.push(g.exec("1"), g.lastIndex);
return log;
//// flags and source
const r = /a\/b[/]\n/dgimsuy;
return [r.flags, r.source, String(r), r.global, new RegExp("/").source, new RegExp("").source, new RegExp(r, "g").flags, RegExp("a+").test("caat"), new RegExp("\n").toString()];
//// match indices
const m = /(?<a>b+)(c)?/d.exec("abbd");
return [m.indices, m.indices.groups.a, m.index, m.length];
//// unicode properties and classes
return ["Añb1٣".match(/\p{L}+/u)[0], "a1٣".match(/\p{Nd}/gu), "ΑΒγ".match(/\p{Script=Greek}+/u)[0], "x😀y".match(/./gu).length, "x😀y".match(/./g).length, /^\p{Lu}/u.test("É"), "a b\u00a0c".split(/\s/), /[^\x00-\x7F]/.test("abc")];
//// greedy, lazy and possessive likes
return ["<a><b>".match(/<.+>/)[0], "<a><b>".match(/<.+?>/)[0], "aaa".match(/a{2}/)[0], "aaaa".match(/a{2,3}?/)[0], "aaa".match(/a{0}/)[0], "abab".match(/(ab)*/)[1], "".match(/x*/)[0], "ab".match(/(a)|(b)/g), /(?:a|ab)(?:c|bcd)(?:d*)/.exec("abcd")[0]];
//// groups that took no part
const m = /(a)|(b)|(?<c>c)/.exec("b");
return [m, m.groups, "aXbY".split(/(X)|Y/), "ab".replace(/(x)?b/, "[$1]")];
//// backreferences
return [/(\w)\1/.exec("hello")[0], /(?<q>['"]).*?\k<q>/.exec(`say "it's" ok`)[0], /^(a\1)$/.test("a"), "abcabc".replace(/(abc)\1/, "$1"), /(?:(a)|b)*/.exec("ab")];
//// multiline and dotall
const t = "one\ntwo\r\nthree";
return [t.match(/^\w+$/gm), t.match(/o.t/s)?.[0], t.match(/o.t/), t.replace(/^/gm, "> "), /a$/.test("a\n"), /a$/m.test("a\n")];
//// case folding
return [/é/i.test("É"), /[a-z]+/i.exec("ABC")[0], /ſ/i.test("s"), /ſ/iu.test("s"), /\u212a/iu.test("k"), "Straße".replace(/SS|ß/gi, "ss"), /[^a]/i.test("A")];
//// split with regex keeps empties
return ["a,,b".split(/,/), "abc".split(/(?:)/), "abc".split(/b/, 1), ",a,".split(/,/), "a1b22c".split(/(\d)+/), "😀x".split(/(?:)/u), "".split(/x/), "".split(/(?:)/)];
//// email, url and ip matching
const email = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i, ip = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, url = /^(https?):\/\/([^/:]+)(?::(\d+))?(\/[^?#]*)?(?:\?([^#]*))?(?:#(.*))?$/;
return [["a@b.co", "a b@c.d", "x@y"].map((s) => email.test(s)), ["1.2.3.4", "256.1.1.1", "1.2.3", "255.255.255.255"].map((s) => ip.test(s)), url.exec("https://x.io:8080/a/b?q=1#top").slice(1), url.exec("http://h")?.slice(1)];
//// replace with nested groups and counters
let n = 0;
return ["a-b-c".replace(/-/g, () => `<${++n}>`), "aBc".replace(/[a-z]/gi, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())), "x=1;y=2".replace(/(\w)=(\d)/g, (...a) => a.slice(1, 3).reverse().join("=")), "aaa".replace(/a/g, "$&$&"), "abc".replace(/(?<first>a)/, "<$<first>>"), "abc".replace(/(a)(b)(c)/, "$3$2$1$4$0")];
//// strip comments and collapse space
const code = `let a = 1; // one
/* block
comment */ let b = "//no";`;
return code.replace(/("(?:\\.|[^"])*")|\/\/.*|\/\*[\s\S]*?\*\//g, (m, s) => s ?? "").replace(/[ \t]+\n/g, "\n").replace(/\n{2,}/g, "\n").trim();
//// syntax errors of patterns
return ["(", "[", "a{2,1}", "*", "(?<n>a)(?<n>b)", "\\k<x>(?<y>a)", "\\u{110000}"].map((p) => { try { new RegExp(p, p.includes("u{") ? "u" : ""); return "ok"; } catch (e) { return e.name + ": " + e.message; } });
//// bad flags
return ["gg", "x", "uv"].map((f) => { try { return String(new RegExp("a", f)); } catch (e) { return e.message; } });
//// test and search ignore or use lastIndex
const r = /b/g; r.lastIndex = 2;
return ["abc".search(r), r.lastIndex, r.test("abc"), r.lastIndex, "abcb".replace(r, "X"), r.lastIndex, "abcb".match(r), r.exec("bb").index, r.lastIndex];
//// matchAll is lazy and copies
const r = /\w/g, it = "ab".matchAll(r);
r.lastIndex = 5;
const first = it.next();
return [first.value[0], r.lastIndex, [...it].length, it[Symbol.toStringTag], (() => { try { "a".matchAll(/a/); } catch (e) { return e.message; } })()];
//// symbol methods of a custom matcher
const m = { [Symbol.match]: (s) => "m:" + s, [Symbol.replace]: (s, r) => `${s}->${r}`, [Symbol.split]: (s, l) => [s, l], [Symbol.search]: () => 42 };
return ["x".match(m), "x".replace(m, "y"), "x".split(m, 3), "x".search(m)];
//// subclass of RegExp
class R extends RegExp { exec(s) { const r = super.exec(s); if (r) r.extra = "!"; return r; } get [Symbol.toStringTag]() { return "R"; } }
const r = new R("(a)", "g");
return [r.exec("ba").extra, "aa".replace(r, "x"), r instanceof RegExp, [..."aba".matchAll(r)].length, r.flags, Object.prototype.toString.call(r)];
//// escaping user input
const esc = (s) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
return [esc("a.b*c(d)[e]"), new RegExp(esc("1+1=2?")).test("is 1+1=2? yes"), "a.b.c".split(new RegExp(esc(".")))];
//// octal, control and odd escapes
return [/\x41\u0042\103/.test("ABC"), /\cJ/.test("\n"), /[\b]/.test("\b"), /\0/.test("\0"), /\a/.test("a"), /[\d-x]/.exec("-")[0], /{/.test("{"), /a{,5}/.test("a{,5}"), /]/.test("]"), /\8/.test("8")];
//// v flag sets
return ["a1b2".match(/[\w--\d]/gv), "abc1".match(/[[a-z]&&[b-d]]/gv), /[\q{abc|d}]/v.exec("xabc")[0], /^\p{Emoji_Keycap_Sequence}$/v.test("1\uFE0F\u20E3")];
//// long input runs in time
const s = "a".repeat(2000) + "b";
return [/a*b/.exec(s).index, /(a+)b/.exec(s)[1].length, s.replace(/a/g, "").length, /^(?:a|aa)+b$/.test(s.slice(-30))];
//// parse a query by regex with decode
return Object.fromEntries([..."?a=1&b=x%20y&c".matchAll(/[?&]([^=&]+)(?:=([^&]*))?/g)].map(([, k, v = ""]) => [k, decodeURIComponent(v)]));
//// words, sentences and frequency
const t = "It's a test. It's only a test! Isn't it?";
return [t.match(/\b[\w']+\b/g), t.split(/(?<=[.!?])\s+/), t.match(/\bit's\b/gi).length, t.replace(/\b(\w)(\w*)/g, (_, a, b) => a.toUpperCase() + b)];
//// mask secrets
return ["card 4111 1111 1111 1234, mail joe.doe@site.org, key sk_live_abcdef123".replace(/\b(?:\d{4} ){3}(\d{4})\b/, "**** $1").replace(/(\w)[\w.]*(@\w+\.\w+)/, "$1***$2").replace(/(sk_live_)\w+/, (m, p) => p + "*".repeat(m.length - p.length))];
//// global replace of empty matches
return ["abc".replace(/(?:)/g, "-"), "abc".replaceAll("", "."), "a😀".replace(/(?:)/gu, "|"), "aXbX".replace(/X|$/g, "!"), "abc".replace(/$/, "."), "xx".replace(/x*?/g, "-")];

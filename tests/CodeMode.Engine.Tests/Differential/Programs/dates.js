//// parts of a date in utc
const d = new Date("2024-02-29T13:45:30.123Z");
return [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds(), d.getTime(), d.getTimezoneOffset()];
//// forms that parse
return ["2024-01-01", "2024-01-01T00:00", "2024-01-01T00:00:00+02:00", "2024-01", "2024", "Mon, 01 Jan 2024 10:00:00 GMT", "Jan 5, 2024", "5 January 2024 14:30", "2024/03/04", "03/04/2024", "2024-02-30", "not a date", "", "2024-13-01"].map((s) => { const t = Date.parse(s); return Number.isNaN(t) ? "NaN" : new Date(t).toISOString(); });
//// overflow of parts
return [new Date(2024, 0, 31 + 1), new Date(2024, 13, 1), new Date(2024, 0, 0), new Date(2024, 1, 29, 25), new Date(Date.UTC(99, 0)), new Date(2024, 0, 1, 0, 0, -1)].map((d) => d.toISOString());
//// setters roll over
const d = new Date(Date.UTC(2024, 0, 31));
d.setUTCMonth(1); const a = d.toISOString();
d.setUTCDate(0); const b = d.toISOString();
d.setUTCHours(48, 30); const c = d.toISOString();
d.setUTCFullYear(2023, 5, 15); return [a, b, c, d.toISOString(), d.setTime(0), d.setUTCMilliseconds(1500)];
//// days in a month and leap years
const days = (y, m) => new Date(Date.UTC(y, m, 0)).getUTCDate();
return [Array.from({ length: 12 }, (_, i) => days(2023, i + 1)), [1900, 2000, 2023, 2024].map((y) => days(y, 2) === 29)];
//// week number of the year
const week = (s) => { const d = new Date(s); d.setUTCDate(d.getUTCDate() + 4 - (d.getUTCDay() || 7)); return Math.ceil(((d - Date.UTC(d.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7); };
return ["2024-01-01", "2023-01-01", "2020-12-31", "2024-06-15"].map(week);
//// business days between
const count = (a, b) => { let n = 0; for (const d = new Date(a); d < new Date(b); d.setUTCDate(d.getUTCDate() + 1)) if (d.getUTCDay() % 6) n++; return n; };
return [count("2024-01-01", "2024-01-31"), count("2024-02-03", "2024-02-05"), count("2024-03-01", "2024-03-01")];
//// age and durations
const age = (born, on) => { const [b, o] = [new Date(born), new Date(on)]; let y = o.getUTCFullYear() - b.getUTCFullYear(); if (o.getUTCMonth() < b.getUTCMonth() || (o.getUTCMonth() === b.getUTCMonth() && o.getUTCDate() < b.getUTCDate())) y--; return y; };
const dur = (ms) => [["d", 864e5], ["h", 36e5], ["m", 6e4], ["s", 1e3]].reduce(([out, left], [u, n]) => [[...out, ...(left >= n ? [Math.floor(left / n) + u] : [])], left % n], [[], ms])[0].join(" ");
return [age("2000-02-29", "2024-02-28"), age("2000-02-29", "2024-03-01"), dur(93784000), dur(59999)];
//// group events by day and hour
const ev = ["2024-05-01T08:15:00Z", "2024-05-01T08:59:59Z", "2024-05-01T23:00:00Z", "2024-05-02T00:00:00Z"];
return ev.reduce((m, s) => { const k = s.slice(0, 10), h = new Date(s).getUTCHours(); (m[k] ??= {})[h] = (m[k][h] ?? 0) + 1; return m; }, {});
//// text forms
const d = new Date(Date.UTC(2024, 6, 4, 9, 5, 3));
return [String(d), d.toString(), d.toDateString(), d.toTimeString(), d.toUTCString(), d.toISOString(), d.toJSON(), JSON.stringify({ d }), `${d}`, d + 1, d - 1, d * 1, +d];
//// locale forms in en-US
const d = new Date(Date.UTC(2024, 11, 25, 15, 7, 9));
return [d.toLocaleString("en-US"), d.toLocaleDateString("en-US"), d.toLocaleTimeString("en-US"), d.toLocaleDateString("en-US", { weekday: "long", year: "numeric", month: "long", day: "numeric" }), d.toLocaleDateString("en-US", { month: "short", day: "2-digit" }), d.toLocaleTimeString("en-US", { hour: "2-digit", minute: "2-digit" }), d.toLocaleTimeString("en-US", { hour12: false }), d.toLocaleDateString("en-US", { dateStyle: "medium" }), d.toLocaleString("en-US", { dateStyle: "short", timeStyle: "short" }), d.toLocaleDateString("en-US", { month: "numeric", year: "2-digit" })];
//// locale forms with zones
const d = new Date("2024-07-01T12:00:00Z");
return ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "UTC"].map((timeZone) => d.toLocaleString("en-US", { timeZone, dateStyle: "medium", timeStyle: "short" }));
//// date time format parts
const f = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "UTC" });
const p = Object.fromEntries(f.formatToParts(new Date(Date.UTC(2024, 0, 9, 7, 3))).map(({ type, value }) => [type, value]));
return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`;
//// invalid dates
const d = new Date("x");
const log = [String(d), d.getTime(), isNaN(d), d.toJSON(), JSON.stringify([d])];
try { d.toISOString(); } catch (e) { log.push(e.name + ": " + e.message); }
return log;
//// date arithmetic and comparison
const a = new Date("2024-01-01"), b = new Date("2024-01-02");
return [b - a, a < b, a == new Date(a), +a === +new Date(a), a <= new Date(a), Math.max(a, b), [b, a].sort((x, y) => x - y)[0] === a, [b, a].sort()[0] === a, typeof (a + b), new Date(Math.min(a, b)).toISOString()];
//// iso week range generator
const range = function* (from, to) { for (let t = Date.parse(from); t <= Date.parse(to); t += 864e5) yield new Date(t).toISOString().slice(0, 10); };
return [...range("2024-02-27", "2024-03-02")];
//// quarters and fiscal years
const q = (s) => { const d = new Date(s), m = d.getUTCMonth(); return `Q${Math.floor(m / 3) + 1} FY${d.getUTCFullYear() + (m >= 9 ? 1 : 0)}`; };
return ["2024-01-15", "2024-09-30", "2024-10-01", "2024-12-31"].map(q);
//// relative time in words
const rel = (ms) => { const s = Math.round(Math.abs(ms) / 1000); const [n, u] = s < 60 ? [s, "second"] : s < 3600 ? [Math.round(s / 60), "minute"] : s < 86400 ? [Math.round(s / 3600), "hour"] : [Math.round(s / 86400), "day"]; const t = `${n} ${u}${n === 1 ? "" : "s"}`; return ms < 0 ? t + " ago" : "in " + t; };
return [-1000, -90000, 7200000, -864e5 * 3.4].map(rel);
//// last weekday of the month
const last = (y, m, wd) => { const d = new Date(Date.UTC(y, m + 1, 0)); d.setUTCDate(d.getUTCDate() - ((d.getUTCDay() - wd + 7) % 7)); return d.toISOString().slice(0, 10); };
return [last(2024, 4, 1), last(2024, 1, 4), last(2023, 11, 0)];
//// unix seconds and nanosecond strings
return [new Date(1700000000 * 1000).toISOString(), Math.floor(Date.parse("2023-11-14T22:13:20Z") / 1000), new Date("2024-01-01T00:00:00.123456789Z").toISOString(), new Date(8.64e15).toISOString(), new Date(8.64e15 + 1).getTime(), new Date(-1).toISOString(), new Date("-000001-01-01T00:00:00Z").toISOString()];
//// calendar as text
const first = new Date(Date.UTC(2024, 1, 1)), n = 29, pad = first.getUTCDay();
const cells = [...Array(pad).fill("  "), ...Array.from({ length: n }, (_, i) => String(i + 1).padStart(2))];
return ["Su Mo Tu We Th Fr Sa", ...Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7).join(" "))].join("\n");
//// date as key and clone
const d = new Date(5), m = new Map([[+d, "x"]]), o = { [d]: 1 };
return [m.get(5), Object.keys(o), structuredClone(d).getTime(), new Date(d) === d, Object.prototype.toString.call(d), d.valueOf() === d.getTime(), d[Symbol.toPrimitive]("number")];
//// date called as a function gives text
return [typeof Date(), Date.length, typeof Date.now(), new Date(2024, 0).getMonth(), new Date(null).getTime(), new Date(undefined).getTime(), new Date(true).getTime()];

//// numbers in en-US
return [(1234567.891).toLocaleString("en-US"), (0).toLocaleString(), (-1234.5).toLocaleString("en-US"), (1e21).toLocaleString("en-US"), NaN.toLocaleString(), (1234.5).toLocaleString("en-US", { minimumFractionDigits: 2 }), (1234.5678).toLocaleString("en-US", { maximumFractionDigits: 1 }), (0.000123).toLocaleString("en-US"), 12345n.toLocaleString("en-US"), (1234).toLocaleString("en-US", { useGrouping: false })];
//// money in many currencies
const f = (n, currency, o) => n.toLocaleString("en-US", { style: "currency", currency, ...o });
return [f(1234.5, "USD"), f(-5, "USD"), f(1234.5, "EUR"), f(1234.5, "JPY"), f(0.5, "GBP"), f(1e6, "USD", { maximumFractionDigits: 0 }), f(12, "USD", { currencyDisplay: "code" }), f(2, "CHF")];
//// percent, units and compact
const n = (v, o) => new Intl.NumberFormat("en-US", o).format(v);
return [n(0.256, { style: "percent" }), n(0.2567, { style: "percent", minimumFractionDigits: 1 }), n(1234567, { notation: "compact" }), n(1500, { notation: "compact", maximumFractionDigits: 1 }), n(999999, { notation: "compact" }), n(5, { style: "unit", unit: "kilometer" }), n(1234, { notation: "scientific" }), n(7, { minimumIntegerDigits: 3 }), n(123456, { maximumSignificantDigits: 3 }), n(5, { signDisplay: "always" }), n(0, { signDisplay: "exceptZero" }), n(16, { style: "unit", unit: "megabyte", unitDisplay: "long" })];
//// rounding of halves in formats
const n = (v, d = 2) => v.toLocaleString("en-US", { minimumFractionDigits: d, maximumFractionDigits: d });
return [n(1.005), n(2.675), n(0.125), n(-0.005), n(1.5, 0), n(2.5, 0), n(1e-9), n(999.995), n(0.045)];
//// formatter reused by map
const f = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });
return [[1, 2.5, 1000].map(f.format), [1e3].map(new Intl.NumberFormat().format), f.resolvedOptions().locale];
//// currency by hand against toLocaleString
const byHand = (n) => "$" + Math.abs(n).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
return [0, 5, 999.9, 1000, 1234567.895].map((n) => byHand(n) === n.toLocaleString("en-US", { style: "currency", currency: "USD" }));
//// dates in many styles
const d = new Date(Date.UTC(2024, 2, 5, 0, 4, 9));
const f = (o) => new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...o }).format(d);
return [f({}), f({ weekday: "short" }), f({ month: "long" }), f({ year: "numeric", month: "short" }), f({ month: "long", day: "numeric" }), f({ dateStyle: "full" }), f({ dateStyle: "long", timeStyle: "short" }), f({ timeStyle: "medium" }), f({ hour: "numeric" }), f({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }), f({ minute: "2-digit", second: "2-digit" }), f({ weekday: "long", hour: "numeric" })];
//// zones and their names
const d = new Date("2024-01-15T18:30:00Z");
const z = (timeZone, o) => d.toLocaleString("en-US", { timeZone, ...o });
return [z("America/Los_Angeles"), z("Asia/Tokyo", { dateStyle: "short" }), z("Europe/London", { hour: "numeric", timeZoneName: "short" }), z("America/New_York", { timeStyle: "long" }), z("Australia/Sydney", { weekday: "short", hour: "numeric", hour12: false }), (() => { try { return z("Mars/Base"); } catch (e) { return e.name; } })()];
//// parts of a formatted date
const f = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
return f.formatToParts(new Date(0)).filter((p) => p.type !== "literal");
//// sorting names by collator
const names = ["Zoë", "zoe", "Äda", "Ada", "ada", "Bob", "álex", "Alex"];
return [[...names].sort(new Intl.Collator("en-US").compare), [...names].sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base" })), ["a10", "a2", "a1"].sort(new Intl.Collator(undefined, { numeric: true, sensitivity: "base" }).compare), ["_a", "-b", "1", "A", " c"].sort((a, b) => a.localeCompare(b))];
//// table of prices
const rows = [["Tea", 3.5, 0.1], ["Jam", 1299.99, 0.255]];
return rows.map(([n, p, d]) => [n.padEnd(5), p.toLocaleString("en-US", { style: "currency", currency: "USD" }).padStart(10), d.toLocaleString("en-US", { style: "percent", maximumFractionDigits: 1 }).padStart(6)].join("|")).join("\n");
//// array and date to locale string
return [[1234.5, new Date(0), null, "x"].toLocaleString("en-US", { timeZone: "UTC" }), new Date(0).toLocaleDateString("en-US", { timeZone: "UTC" }), new Date(0).toLocaleTimeString("en-US", { timeZone: "UTC", timeStyle: "short" }), [1e6, 2.5].toLocaleString()];
//// formats of big and small numbers
return [1e15, 123456789012, 0.1 + 0.2, 1 / 3, 5e-7, 100, 1e2, -0].map((n) => n.toLocaleString("en-US"));
//// relative times in all styles
const all = [];
for (const style of ["long", "short", "narrow"]) {
  for (const numeric of ["always", "auto"]) {
    const format = new Intl.RelativeTimeFormat("en-US", { style, numeric });
    for (const unit of ["second", "minutes", "hour", "days", "week", "months", "quarter", "years"]) {
      for (const value of [-2, -1, -0, 0, 1, 2, 1.5, 12345]) all.push(format.format(value, unit));
    }
  }
}
return all;
//// relative times go wrong
const format = new Intl.RelativeTimeFormat();
return [() => format.format(1, "foo"), () => format.format(Infinity, "day"), () => format.format("x", "day"), () => Intl.RelativeTimeFormat()].map((f) => { try { return f(); } catch (e) { return String(e); } });
//// parts of relative times
return [new Intl.RelativeTimeFormat("en").formatToParts(-12, "days"), new Intl.RelativeTimeFormat("en").formatToParts(3, "day"), new Intl.RelativeTimeFormat("en", { numeric: "auto" }).formatToParts(1, "day")];
//// lists of all types
const all = [];
for (const type of ["conjunction", "disjunction", "unit"]) {
  for (const style of ["long", "short", "narrow"]) {
    const format = new Intl.ListFormat("en-US", { type, style });
    for (const list of [[], ["A"], ["A", "B"], ["A", "B", "C"], new Set(["A", "B", "C", "D"])]) all.push(format.format(list), JSON.stringify(format.formatToParts(list)));
  }
}
return all;
//// lists of texts only
try { new Intl.ListFormat("en").format(["a", 1]); } catch (e) { return String(e); }
//// plural categories
const cardinal = new Intl.PluralRules("en-US");
const ordinal = new Intl.PluralRules("en-US", { type: "ordinal" });
const numbers = [0, 1, -1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 1.5, 1.0004, 0.9996, NaN, Infinity, "1", null];
return [numbers.map((n) => cardinal.select(n)), numbers.map((n) => ordinal.select(n)), new Intl.PluralRules("en", { minimumFractionDigits: 1 }).select(1), ordinal.resolvedOptions().pluralCategories];
//// plural categories name a suffix
const suffix = { one: "st", two: "nd", few: "rd", other: "th" };
const rules = new Intl.PluralRules("en-US", { type: "ordinal" });
return Array.from({ length: 30 }, (_, i) => `${i}${suffix[rules.select(i)]}`).join(" ");
//// new objects of intl by their names
return [Intl.PluralRules, Intl.ListFormat, Intl.RelativeTimeFormat].map((c) => [c.name, c.length, c.supportedLocalesOf("en-US"), Object.prototype.toString.call(new c())]);

// Turns any value into a text that tells all apart; runs in Node and in the engine alike.
function show(value, depth = 0) {
  if (depth > 6) return "…";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return value + "n";
  if (typeof value === "symbol") return value.toString();
  if (typeof value === "function") return "function " + value.name + "/" + value.length;
  if (Object.is(value, -0)) return "-0";
  if (value === null || typeof value !== "object") return String(value);
  const inner = (v) => show(v, depth + 1);
  if (Array.isArray(value)) {
    const extra = Object.keys(value).filter((k) => !/^\d+$/.test(k)).map((k) => k + ": " + inner(value[k]));
    return "[" + [...Array.from(value, (v, i) => (i in value ? inner(v) : "hole")), ...extra].join(", ") + "]";
  }
  if (value instanceof Date) return "Date(" + value.getTime() + ")";
  if (value instanceof RegExp) return String(value) + "@" + value.lastIndex;
  if (value instanceof Error) return value.name + ": " + value.message;
  if (value instanceof Map) return "Map{" + [...value].map(([k, v]) => inner(k) + " => " + inner(v)).join(", ") + "}";
  if (value instanceof Set) return "Set{" + [...value].map(inner).join(", ") + "}";
  return (Object.getPrototypeOf(value) === null ? "null " : "") + "{" + Reflect.ownKeys(value).map((k) => String(k) + ": " + inner(value[k])).join(", ") + "}";
}

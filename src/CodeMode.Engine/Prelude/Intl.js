// https://tc39.es/ecma402/: each getter gives a function bound to its formatter, so that list.map(formatter.format) works.

function formatNumber() {
  return (value) => $formatNumber(this, typeof value === "bigint" ? $bigIntToNumber(value) : +value);
}

function formatDate() {
  return (value) => $formatDate(this, value === undefined ? undefined : +value);
}

function formatDateToParts(value) { return $formatDateToParts(this, value === undefined ? undefined : +value); }

function compare() {
  return (a, b) => $compareTexts(this, $selfHosted("Coercion.toText")(a), $selfHosted("Coercion.toText")(b));
}

function select(value) { return $selectPlural(this, +value); }

function formatList(list) {
  const parts = texts(list);
  let result = $listSeparator(this, 0, parts.length);
  for (let i = 0; i < parts.length; i++) result += $listSeparator(this, i, parts.length) + parts[i];
  return result;
}

function formatListToParts(list) {
  const parts = texts(list);
  const result = [];
  for (let i = 0; i < parts.length; i++) {
    if (i > 0) $append(result, { type: "literal", value: $listSeparator(this, i, parts.length) });
    $append(result, { type: "element", value: parts[i] });
  }
  return result;
}

function texts(list) {
  const result = [];
  if (list === undefined) return result;
  for (const part of list) {
    if (typeof part !== "string") $throwTypeError("Iterable yielded " + $describe(part) + " which is not a string");
    $append(result, part);
  }
  return result;
}

function relativeTime(format, value, unit) {
  const number = +value;
  return $relativeTime(format, number, $relativeTimeUnit(format, $selfHosted("Coercion.toText")(unit)));
}

function formatRelativeTime(value, unit) {
  const parts = relativeTime(this, value, unit);
  return parts[0] + parts[1] + parts[2];
}

function formatRelativeTimeToParts(value, unit) {
  const parts = relativeTime(this, value, unit);
  const result = [];
  if (parts[0] !== "") $append(result, { type: "literal", value: parts[0] });
  if (parts[1] === "") return result;
  $append(result, { type: "integer", value: parts[1], unit: $relativeTimeUnit(this, $selfHosted("Coercion.toText")(unit)) });
  $append(result, { type: "literal", value: parts[2] });
  return result;
}

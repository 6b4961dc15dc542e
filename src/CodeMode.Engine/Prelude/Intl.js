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

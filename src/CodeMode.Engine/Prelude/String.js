// https://tc39.es/ecma262/#sec-properties-of-the-string-prototype-object: methods that meet objects with symbol methods, and functions.

function toText(value) { return $selfHosted("Coercion.toText")(value); }

function byMethod(pattern, symbol) {
  return pattern === undefined || pattern === null || !$isObject(pattern) ? undefined : pattern[symbol];
}

function match(pattern) {
  const method = byMethod(pattern, $symbol("match"));
  if (method !== undefined && method !== null) return $call(method, pattern, this);
  const text = toText(this);
  return $call($intrinsic("RegExpPrototype")[$symbol("match")], $newRegExp(pattern === undefined ? "" : toText(pattern), ""), text);
}

function matchAll(pattern) {
  if (pattern !== undefined && pattern !== null) {
    if ($selfHosted("RegExp.isRegExp")(pattern)) {
      const flags = pattern.flags;
      if (flags === undefined || flags === null || !$includes(toText(flags), "g")) {
        $throwTypeError("String.prototype.matchAll called with a non-global RegExp argument");
      }
    }
    const method = byMethod(pattern, $symbol("matchAll"));
    if (method !== undefined && method !== null) return $call(method, pattern, this);
  }
  const text = toText(this);
  return $call($intrinsic("RegExpPrototype")[$symbol("matchAll")], $newRegExp(pattern === undefined ? "" : toText(pattern), "g"), text);
}

function search(pattern) {
  const method = byMethod(pattern, $symbol("search"));
  if (method !== undefined && method !== null) return $call(method, pattern, this);
  const text = toText(this);
  return $call($intrinsic("RegExpPrototype")[$symbol("search")], $newRegExp(pattern === undefined ? "" : toText(pattern), ""), text);
}

function replace(pattern, replacement) {
  const method = byMethod(pattern, $symbol("replace"));
  if (method !== undefined && method !== null) return $call(method, pattern, this, replacement);
  return replacePlain(toText(this), toText(pattern), replacement, false);
}

function replaceAll(pattern, replacement) {
  if ($selfHosted("RegExp.isRegExp")(pattern)) {
    const flags = pattern.flags;
    if (flags === undefined || flags === null || !$includes(toText(flags), "g")) {
      $throwTypeError("String.prototype.replaceAll called with a non-global RegExp argument");
    }
  }
  const method = byMethod(pattern, $symbol("replace"));
  if (method !== undefined && method !== null) return $call(method, pattern, this, replacement);
  return replacePlain(toText(this), toText(pattern), replacement, true);
}

function replacePlain(text, search, replacement, all) {
  if (!$isCallable(replacement)) return $replaceText(text, search, toText(replacement), all);
  const positions = $positions(text, search, all);
  const pieces = [];
  for (let i = 0; i < positions.length; i++) $append(pieces, toText(replacement(search, positions[i], text)));
  return $splice(text, positions, search.length, pieces);
}

function split(separator, limit) {
  const method = byMethod(separator, $symbol("split"));
  if (method !== undefined && method !== null) return $call(method, separator, this, limit);
  const text = toText(this);
  const count = limit === undefined ? 4294967295 : limit >>> 0;
  return $splitText(text, separator === undefined ? undefined : toText(separator), count);
}

function raw(template, ...substitutions) {
  const cooked = $selfHosted("Object.toObject")(template);
  const literals = $selfHosted("Object.toObject")(cooked.raw);
  const length = $toLength(+literals.length);
  let result = "";
  for (let i = 0; i < length; i++) {
    result += toText(literals[i]);
    if (i + 1 < length && i < substitutions.length) result += toText(substitutions[i]);
  }
  return result;
}

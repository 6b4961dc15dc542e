// https://tc39.es/ecma262/#sec-properties-of-the-regexp-prototype-object: expressions that a program has changed, and replacer functions.

// https://tc39.es/ecma262/#sec-isregexp
function isRegExp(value) {
  if (!$isObject(value)) return false;
  const mark = value[$symbol("match")];
  return mark === undefined ? $isRegExp(value) : !!mark;
}

// What the constructor makes of a pattern that is an object; this is the new expression's prototype.
function construct(pattern, flags, isCall) {
  const like = isRegExp(pattern);
  if (isCall && like && flags === undefined && pattern.constructor === $intrinsic("RegExp")) return pattern;
  let source = pattern;
  let letters = flags;
  if ($isRegExp(pattern)) {
    source = $regExpSource(pattern);
    if (flags === undefined) letters = $regExpFlags(pattern);
  } else if (like) {
    source = pattern.source;
    if (flags === undefined) letters = pattern.flags;
  }
  const text = source === undefined ? "" : toText(source);
  return $newRegExpOf(this, text, letters === undefined ? "" : toText(letters));
}

function toText(value) { return $selfHosted("Coercion.toText")(value); }

function requireObject(value, method) {
  if (!$isObject(value)) $throwTypeError("RegExp.prototype." + method + " called on incompatible receiver " + $describe(value));
  return value;
}

function exec(rx, text) {
  const method = rx.exec;
  if ($isCallable(method)) {
    const result = $call(method, rx, text);
    if (result !== null && !$isObject(result)) $throwTypeError("object null is not a function");
    return result;
  }
  return $regExpExec(rx, text);
}

function execWithObjectIndex(value) {
  const text = toText(value);
  const index = $toLength(+this.lastIndex);
  return $regExpExecAt(this, text, index);
}

function toString() {
  requireObject(this, "toString");
  return "/" + toText(this.source) + "/" + toText(this.flags);
}

function flags() {
  requireObject(this, "flags");
  let result = "";
  if (this.hasIndices) result += "d";
  if (this.global) result += "g";
  if (this.ignoreCase) result += "i";
  if (this.multiline) result += "m";
  if (this.dotAll) result += "s";
  if (this.unicode) result += "u";
  if (this.unicodeSets) result += "v";
  if (this.sticky) result += "y";
  return result;
}

function test(value) {
  requireObject(this, "test");
  return exec(this, toText(value)) !== null;
}

function isUnicode(flags) { return $includes(flags, "u") || $includes(flags, "v"); }

function advance(rx, text, unicode) {
  rx.lastIndex = $advance(text, $toLength(+rx.lastIndex), unicode);
}

function match(value) {
  const rx = requireObject(this, "[Symbol.match]");
  const text = toText(value);
  const flags = toText(rx.flags);
  if (!$includes(flags, "g")) return exec(rx, text);
  const unicode = isUnicode(flags);
  rx.lastIndex = 0;
  const all = [];
  for (;;) {
    const result = exec(rx, text);
    if (result === null) return all.length === 0 ? null : all;
    const matched = toText(result[0]);
    $append(all, matched);
    if (matched === "") advance(rx, text, unicode);
  }
}

function matchAll(value) {
  const rx = requireObject(this, "[Symbol.matchAll]");
  const text = toText(value);
  const constructor = $selfHosted("Object.speciesConstructor")(rx, $intrinsic("RegExp"));
  const flags = toText(rx.flags);
  const matcher = new constructor(rx, flags);
  matcher.lastIndex = $toLength(+rx.lastIndex);
  return $regExpStringIterator(matcher, text, $includes(flags, "g"), isUnicode(flags));
}

function nextMatch() {
  const matcher = $iteratorMatcher(this);
  const text = $iteratorText(this);
  const result = exec(matcher, text);
  if (result === null) {
    $iteratorDone(this);
    return { value: undefined, done: true };
  }
  if (!$iteratorIsGlobal(this)) $iteratorDone(this);
  else if (toText(result[0]) === "") advance(matcher, text, $iteratorIsUnicode(this));
  return { value: result, done: false };
}

function search(value) {
  const rx = requireObject(this, "[Symbol.search]");
  const text = toText(value);
  const previous = rx.lastIndex;
  if (!$sameValue(previous, 0)) rx.lastIndex = 0;
  const result = exec(rx, text);
  if (!$sameValue(rx.lastIndex, previous)) rx.lastIndex = previous;
  return result === null ? -1 : result.index;
}

function split(value, limit) {
  const rx = requireObject(this, "[Symbol.split]");
  const text = toText(value);
  const constructor = $selfHosted("Object.speciesConstructor")(rx, $intrinsic("RegExp"));
  const flags = toText(rx.flags);
  const unicode = isUnicode(flags);
  const splitter = new constructor(rx, $includes(flags, "y") ? flags : flags + "y");
  const parts = [];
  const count = limit === undefined ? 4294967295 : limit >>> 0;
  if (count === 0) return parts;
  if (text.length === 0) {
    if (exec(splitter, text) === null) $append(parts, text);
    return parts;
  }
  let done = 0;
  let at = 0;
  while (at < text.length) {
    splitter.lastIndex = at;
    const result = exec(splitter, text);
    if (result === null) {
      at = $advance(text, at, unicode);
      continue;
    }
    const length = $toLength(+splitter.lastIndex);
    const end = length < text.length ? length : text.length;
    if (end === done) {
      at = $advance(text, at, unicode);
      continue;
    }
    $append(parts, $part(text, done, at));
    if (parts.length === count) return parts;
    done = end;
    const groups = $toLength(+result.length);
    for (let i = 1; i < groups; i++) {
      $append(parts, result[i]);
      if (parts.length === count) return parts;
    }
    at = done;
  }
  $append(parts, $part(text, done, text.length));
  return parts;
}

function replace(value, replacement) {
  const rx = requireObject(this, "[Symbol.replace]");
  const text = toText(value);
  const callable = $isCallable(replacement);
  if (callable && $isPristineRegExp(rx)) return replaceByFunction(rx, text, replacement);
  const template = callable ? "" : toText(replacement);
  const flags = toText(rx.flags);
  const global = $includes(flags, "g");
  const unicode = isUnicode(flags);
  if (global) rx.lastIndex = 0;
  const results = [];
  for (;;) {
    const result = exec(rx, text);
    if (result === null) break;
    $append(results, result);
    if (!global) break;
    if (toText(result[0]) === "") advance(rx, text, unicode);
  }
  return assemble(results, text, replacement, callable, template);
}

function assemble(results, text, replacement, callable, template) {
  let built = "";
  let done = 0;
  for (let i = 0; i < results.length; i++) {
    const result = results[i];
    const count = $max($toLength(+result.length) - 1, 0);
    const matched = toText(result[0]);
    const position = $clamp($toInteger(+result.index), 0, text.length);
    const list = [matched];
    for (let k = 1; k <= count; k++) {
      const group = result[k];
      $append(list, group === undefined ? undefined : toText(group));
    }
    let named = result.groups;
    let piece;
    if (callable) {
      $append(list, position);
      $append(list, text);
      if (named !== undefined) $append(list, named);
      piece = toText($apply(replacement, undefined, list));
    } else {
      if (named !== undefined) named = namedTexts($selfHosted("Object.toObject")(named), template);
      piece = $substitute(text, template, position, list, named);
    }
    if (position >= done) {
      built += $part(text, done, position) + piece;
      done = position + matched.length;
    }
  }
  return done >= text.length ? built : built + $part(text, done, text.length);
}

// The groups that a template names, read once each: their getters may be the program's.
function namedTexts(named, template) {
  const result = { __proto__: null };
  const names = $templateNames(template);
  for (let i = 0; i < names.length; i++) {
    const value = named[names[i]];
    $define(result, names[i], value === undefined ? undefined : toText(value));
  }
  return result;
}

function replaceByFunction(rx, text, replacement) {
  const calls = $replacerArguments(rx, text);
  if (calls.length === 0) return text;
  const pieces = [];
  const positions = [];
  const lengths = [];
  const groups = $groupCount(rx);
  for (let i = 0; i < calls.length; i++) {
    const list = calls[i];
    $append(positions, list[groups + 1]);
    $append(lengths, list[0].length);
    $append(pieces, toText($apply(replacement, undefined, list)));
  }
  return $splice(text, positions, lengths, pieces);
}

// https://tc39.es/ecma262/#sec-json-object: revivers, replacer functions, toJSON, getters and proxies.

function toText(value) { return $selfHosted("Coercion.toText")(value); }

function revive(value, reviver) { return internalize({ "": value }, "", reviver); }

function internalize(holder, name, reviver) {
  const value = holder[name];
  if ($isObject(value)) {
    if ($isArray(value)) {
      const length = $toLength(+value.length);
      for (let i = 0; i < length; i++) internalizeMember(value, `${i}`, reviver);
    } else {
      const keys = $selfHosted("Object.keysSlow")(value);
      for (let i = 0; i < keys.length; i++) internalizeMember(value, keys[i], reviver);
    }
  }
  return $call(reviver, holder, name, value);
}

function internalizeMember(holder, name, reviver) {
  const element = internalize(holder, name, reviver);
  if (element === undefined) $selfHosted("Reflect.deleteProperty")(holder, name);
  else $selfHosted("Object.tryDefine")(holder, name, { value: element, writable: true, enumerable: true, configurable: true });
}

function stringify(value, replacer, space) {
  let names;
  let call;
  if ($isCallable(replacer)) call = replacer;
  else if ($isObject(replacer) && $isArray(replacer)) names = nameList(replacer);
  let indent = space;
  if ($isObject(indent)) {
    const name = $className(indent);
    if (name === "Number") indent = +indent;
    else if (name === "String") indent = toText(indent);
  }
  const state = { __proto__: null, names, call, gap: $jsonIndent(indent), open: [], target: $newText() };
  return write(state, { "": value }, "", value, "") ? $takeText(state.target) : undefined;
}

function nameList(list) {
  const names = [];
  const seen = { __proto__: null };
  const length = $toLength(+list.length);
  for (let i = 0; i < length; i++) {
    let name = list[i];
    if (typeof name === "number") name = `${name}`;
    else if ($isObject(name) && ($className(name) === "Number" || $className(name) === "String")) name = toText(name);
    if (typeof name === "string" && seen[name] === undefined) {
      $define(seen, name, true);
      $append(names, name);
    }
  }
  return names;
}

// Writes a property's value; false when it is left out. What stands before it (a comma, the name) is written with it.
function write(state, holder, name, given, before) {
  let value = given;
  if ($isObject(value) || typeof value === "bigint") {
    const method = value.toJSON;
    if ($isCallable(method)) value = $call(method, value, name);
  }
  if (state.call !== undefined) value = $call(state.call, holder, name, value);
  if ($isObject(value)) {
    const kind = $className(value);
    if (kind === "Number") value = +value;
    else if (kind === "String") value = toText(value);
    else value = $unwrapPrimitive(value);
  }
  if (value === undefined || typeof value === "symbol" || $isCallable(value)) return false;
  $addText(state.target, before);
  if ($isObject(value)) {
    for (let i = 0; i < state.open.length; i++) {
      if (state.open[i] === value) $throwTypeError("Converting circular structure to JSON\n    --> starting at object with constructor " + $describeConstructor(value) + "\n    --- property '" + name + "' closes the circle");
    }
    $append(state.open, value);
    if ($isArray(value)) writeArray(state, value);
    else writeObject(state, value);
    state.open.length--;
  } else if (typeof value === "bigint") {
    $throwTypeError("Do not know how to serialize a BigInt");
  } else {
    $addJson(state.target, value);
  }
  return true;
}

function newLine(state) { return state.gap === "" ? "" : "\n" + $repeat(state.gap, state.open.length); }

function writeArray(state, array) {
  const length = $toLength(+array.length);
  $addText(state.target, "[");
  const line = newLine(state);
  for (let i = 0; i < length; i++) {
    const before = i === 0 ? line : "," + line;
    if (!write(state, array, `${i}`, array[i], before)) $addText(state.target, before + "null");
  }
  close(state, length > 0, "]");
}

function writeObject(state, target) {
  const keys = state.names === undefined ? $selfHosted("Object.keysSlow")(target) : state.names;
  $addText(state.target, "{");
  const line = newLine(state);
  let any = false;
  for (let i = 0; i < keys.length; i++) {
    const before = (any ? "," : "") + line + $quoteJson(keys[i]) + (state.gap === "" ? ":" : ": ");
    if (write(state, target, keys[i], target[keys[i]], before)) any = true;
  }
  close(state, any, "}");
}

function close(state, any, bracket) {
  if (any && state.gap !== "") $addText(state.target, "\n" + $repeat(state.gap, state.open.length - 1));
  $addText(state.target, bracket);
}

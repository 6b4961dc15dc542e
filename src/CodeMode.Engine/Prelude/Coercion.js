// Operations on objects that may run the program's valueOf, toString and Symbol.toPrimitive.

function toPrimitive(value, hint) {
  if (!$isObject(value)) return value;
  const exotic = value[$symbol("toPrimitive")];
  if (exotic !== undefined && exotic !== null) {
    if (!$isCallable(exotic)) $throwTypeError("Symbol.toPrimitive is not a function");
    const result = $call(exotic, value, hint);
    if ($isObject(result)) $throwTypeError("Cannot convert object to primitive value");
    return result;
  }
  const stringFirst = hint === "string";
  for (let i = 0; i < 2; i++) {
    const method = (i === 0) === stringFirst ? value.toString : value.valueOf;
    if ($isCallable(method)) {
      const result = $call(method, value);
      if (!$isObject(result)) return result;
    }
  }
  $throwTypeError("Cannot convert object to primitive value");
}

function hintOf(letter) { return letter === "n" ? "number" : letter === "s" ? "string" : "default"; }

// A * at the end repeats the letter before it.
function coerceAll(letters, self, list) {
  const repeats = letters[letters.length - 1] === "*";
  const count = repeats ? letters.length - 1 : letters.length;
  for (let i = 0; i < list.length && (repeats || i + 1 < count); i++) {
    const letter = letters[i + 1 < count ? i + 1 : count - 1];
    if (letter !== ".") list[i] = toPrimitive(list[i], hintOf(letter));
  }
  const letter = letters[0];
  return letter === "." || letter === undefined ? self : toPrimitive(self, hintOf(letter));
}

function call(target, self, list) {
  const primitive = coerceAll($coercions(target), self, list);
  return $apply(target, primitive, list);
}

function construct(target, newTarget, list) {
  coerceAll($coercions(target), undefined, list);
  return $construct(target, newTarget, list);
}

function add(a, b) { const x = toPrimitive(a, "default"); return x + toPrimitive(b, "default"); }
function subtract(a, b) { const x = toNumeric(a); return x - toNumeric(b); }
function multiply(a, b) { const x = toNumeric(a); return x * toNumeric(b); }
function divide(a, b) { const x = toNumeric(a); return x / toNumeric(b); }
function remainder(a, b) { const x = toNumeric(a); return x % toNumeric(b); }
function exponent(a, b) { const x = toNumeric(a); return x ** toNumeric(b); }
function bitwiseAnd(a, b) { const x = toNumeric(a); return x & toNumeric(b); }
function bitwiseOr(a, b) { const x = toNumeric(a); return x | toNumeric(b); }
function bitwiseXor(a, b) { const x = toNumeric(a); return x ^ toNumeric(b); }
function shiftLeft(a, b) { const x = toNumeric(a); return x << toNumeric(b); }
function shiftRight(a, b) { const x = toNumeric(a); return x >> toNumeric(b); }
function shiftRightUnsigned(a, b) { const x = toNumeric(a); return x >>> toNumeric(b); }
function less(a, b) { const x = toPrimitive(a, "number"); return x < toPrimitive(b, "number"); }
function lessOrEqual(a, b) { const x = toPrimitive(a, "number"); return x <= toPrimitive(b, "number"); }
function greater(a, b) { const x = toPrimitive(a, "number"); return x > toPrimitive(b, "number"); }
function greaterOrEqual(a, b) { const x = toPrimitive(a, "number"); return x >= toPrimitive(b, "number"); }
function equal(a, b) { return toPrimitive(a, "default") == toPrimitive(b, "default"); }
function notEqual(a, b) { return toPrimitive(a, "default") != toPrimitive(b, "default"); }

function negate(a) { return -toPrimitive(a, "number"); }
function toNumber(a) { return +toPrimitive(a, "number"); }
function bitwiseNot(a) { return ~toPrimitive(a, "number"); }
function increment(a) { let x = toPrimitive(a, "number"); return ++x; }
function decrement(a) { let x = toPrimitive(a, "number"); return --x; }
function toNumeric(a) { let x = a; if ($isObject(a)) x = toPrimitive(a, "number"); return x++; }
function toText(a) { return `${toPrimitive(a, "string")}`; }
function toPropertyKey(a) { const key = toPrimitive(a, "string"); return typeof key === "symbol" ? key : `${key}`; }

function getElement(target, key) { return target[toPropertyKey(key)]; }
function setElement(target, key, value) { target[toPropertyKey(key)] = value; return value; }
function deleteElement(target, key) {
  const name = toPropertyKey(key);
  if ($isProxy(target)) {
    if (!Proxy_delete(target, name)) $throwTypeError("'deleteProperty' on proxy returned false");
    return true;
  }
  return delete target[name];
}
function getSuper(receiver, home, key) {
  const name = toPropertyKey(key);
  if (home === undefined) $throwTypeError("Cannot read properties of null (reading '" + $describeKey(name) + "')");
  return $getFrom(home, name, receiver);
}

function setSuper(receiver, home, key, value) {
  const name = toPropertyKey(key);
  if (home === undefined) $throwTypeError("Cannot set properties of null (setting '" + $describeKey(name) + "')");
  if (!$selfHosted("Reflect.set")(home, name, value, receiver)) $throwTypeError("Cannot assign to read only property '" + $describeKey(name) + "'");
  return value;
}

function has(key, target) { return toPropertyKey(key) in target; }

function Proxy_delete(target, name) { return $selfHosted("Proxy.deleteProperty")(target, name); }

function instanceOf(value, target) {
  const method = target[$symbol("hasInstance")];
  if (method !== undefined && method !== null) return !!$call(method, target, value);
  if (!$isCallable(target)) $throwTypeError("Right-hand side of 'instanceof' is not callable");
  return ordinaryHasInstance(target, value);
}

function ordinaryHasInstance(target, value) {
  if (!$isCallable(target)) return false;
  const bound = $boundTarget(target);
  if (bound !== undefined) return instanceOf(value, bound);
  if (!$isObject(value)) return false;
  const prototype = target.prototype;
  if (!$isObject(prototype)) $throwTypeError("Function has non-object prototype in instanceof check");
  let current = $selfHosted("Object.getPrototypeOf")(value);
  while (current !== null) {
    if (current === prototype) return true;
    current = $selfHosted("Object.getPrototypeOf")(current);
  }
  return false;
}

function hasInstance(value) { return ordinaryHasInstance(this, value); }

// https://tc39.es/ecma262/#sec-object-objects: what may meet getters and proxies.

function toObject(value) {
  if (value === undefined || value === null) $throwTypeError("Cannot convert undefined or null to object");
  return $toObject(value);
}

function ownKeys(target) { return $isProxy(target) ? $selfHosted("Proxy.ownKeys")(target) : $ownKeys(target); }

function isEnumerableOwn(target, key) {
  if (!$isProxy(target)) return $isEnumerable(target, key);
  const descriptor = $selfHosted("Proxy.getOwnPropertyDescriptor")(target, key);
  return descriptor !== undefined && descriptor.enumerable;
}

function copyProperties(target, source) {
  const from = $toObject(source);
  const keys = ownKeys(from);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (isEnumerableOwn(from, key)) $define(target, key, from[key]);
  }
  return target;
}

function copyOther(target, source, excluded) {
  const keys = ownKeys(source);
  outer: for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    for (let j = 0; j < excluded.length; j++) if (`${$describeKey(excluded[j])}` === $describeKey(key)) continue outer;
    if (isEnumerableOwn(source, key)) $define(target, key, source[key]);
  }
  return target;
}

function assign(target, source, ...others) {
  const to = toObject(target);
  for (let i = -1; i < others.length; i++) {
    const next = i < 0 ? source : others[i];
    if (next === undefined || next === null) continue;
    const from = $toObject(next);
    const keys = ownKeys(from);
    for (let j = 0; j < keys.length; j++) {
      const key = keys[j];
      if (isEnumerableOwn(from, key)) to[key] = from[key];
    }
  }
  return to;
}

function list(value, kind) {
  const target = toObject(value);
  const keys = ownKeys(target);
  const result = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (typeof key === "symbol" || !isEnumerableOwn(target, key)) continue;
    $append(result, kind === 0 ? key : kind === 1 ? target[key] : [key, target[key]]);
  }
  return result;
}

function keysSlow(value) { return list(value, 0); }
function valuesSlow(value) { return list(value, 1); }
function entriesSlow(value) { return list(value, 2); }

function getOwnPropertyNames(value) {
  const keys = ownKeys(toObject(value));
  const result = [];
  for (let i = 0; i < keys.length; i++) if (typeof keys[i] === "string") $append(result, keys[i]);
  return result;
}

function getOwnPropertySymbols(value) {
  const keys = ownKeys(toObject(value));
  const result = [];
  for (let i = 0; i < keys.length; i++) if (typeof keys[i] === "symbol") $append(result, keys[i]);
  return result;
}

function getOwnPropertyDescriptor(value, name) {
  const target = toObject(value);
  const key = $selfHosted("Coercion.toPropertyKey")(name);
  return $isProxy(target) ? $selfHosted("Proxy.getOwnPropertyDescriptor")(target, key) : $getOwnDescriptor(target, key);
}

function getOwnPropertyDescriptors(value) {
  const target = toObject(value);
  const keys = ownKeys(target);
  const result = {};
  for (let i = 0; i < keys.length; i++) {
    const descriptor = getOwnPropertyDescriptor(target, keys[i]);
    if (descriptor !== undefined) $define(result, keys[i], descriptor);
  }
  return result;
}

function toDescriptor(value) {
  if (!$isObject(value)) $throwTypeError("Property description must be an object: " + $describe(value));
  const result = { __proto__: null };
  if ("enumerable" in value) result.enumerable = !!value.enumerable;
  if ("configurable" in value) result.configurable = !!value.configurable;
  if ("value" in value) result.value = value.value;
  if ("writable" in value) result.writable = !!value.writable;
  if ("get" in value) {
    result.get = value.get;
    if (result.get !== undefined && !$isCallable(result.get)) $throwTypeError("Getter must be a function: " + $describe(result.get));
  }
  if ("set" in value) {
    result.set = value.set;
    if (result.set !== undefined && !$isCallable(result.set)) $throwTypeError("Setter must be a function: " + $describe(result.set));
  }
  if (("get" in result || "set" in result) && ("value" in result || "writable" in result)) {
    $throwTypeError("Invalid property descriptor. Cannot both specify accessors and a value or writable attribute");
  }
  return result;
}

function createData(target, key, value) {
  if (!tryDefine(target, key, { value, writable: true, enumerable: true, configurable: true })) $throwTypeError("Cannot define property " + $describeKey(key));
}

function completeDescriptor(value) {
  const given = toDescriptor(value);
  if ("get" in given || "set" in given) return { get: given.get, set: given.set, enumerable: !!given.enumerable, configurable: !!given.configurable };
  return { value: given.value, writable: !!given.writable, enumerable: !!given.enumerable, configurable: !!given.configurable };
}

function tryDefine(target, key, descriptor) {
  const plain = toDescriptor(descriptor);
  if (key === "length" && $isArray(target) && $isObject(plain.value)) plain.value = +plain.value;
  if ($isTypedArray(target) && $isObject(plain.value)) {
    // Elements are numbers: the program's valueOf runs here, where it may.
    const given = plain.value;
    plain.value = 0;
    if (!$canDefineElement(target, key, plain)) return false;
    plain.value = $selfHosted("TypedArray.toElement")(target, given);
  }
  return $isProxy(target) ? $selfHosted("Proxy.defineProperty")(target, key, plain) : $defineOwn(target, key, plain);
}

function defineProperty(target, name, descriptor) {
  if (!$isObject(target)) $throwTypeError("Object.defineProperty called on non-object");
  const key = $selfHosted("Coercion.toPropertyKey")(name);
  if (!tryDefine(target, key, descriptor)) $throwTypeError("Cannot redefine property: " + $describeKey(key));
  return target;
}

function defineProperties(target, properties) {
  if (!$isObject(target)) $throwTypeError("Object.defineProperties called on non-object");
  const source = toObject(properties);
  const keys = ownKeys(source);
  const list = [];
  for (let i = 0; i < keys.length; i++) if (isEnumerableOwn(source, keys[i])) $append(list, [keys[i], toDescriptor(source[keys[i]])]);
  for (let i = 0; i < list.length; i++) {
    if (!tryDefine(target, list[i][0], list[i][1])) $throwTypeError("Cannot redefine property: " + $describeKey(list[i][0]));
  }
  return target;
}

function create(prototype, properties) {
  if (prototype !== null && !$isObject(prototype)) $throwTypeError("Object prototype may only be an Object or null: " + $describe(prototype));
  const result = $newObject(prototype);
  return properties === undefined ? result : defineProperties(result, properties);
}

function getPrototypeOf(value) {
  const target = toObject(value);
  return $isProxy(target) ? $selfHosted("Proxy.getPrototypeOf")(target) : $prototypeOf(target);
}

function setPrototypeOf(target, prototype) {
  if (target === undefined || target === null) $throwTypeError("Object.setPrototypeOf called on null or undefined");
  if (prototype !== null && !$isObject(prototype)) $throwTypeError("Object prototype may only be an Object or null: " + $describe(prototype));
  if (!$isObject(target)) return target;
  if (!$selfHosted("Reflect.setPrototypeOf")(target, prototype)) $throwTypeError("Cannot set prototype of this object");
  return target;
}

function fromEntries(iterable) {
  if (iterable === undefined || iterable === null) $throwTypeError($describe(iterable) + " is not iterable");
  const result = {};
  for (const entry of iterable) {
    if (!$isObject(entry)) $throwTypeError("Iterator value " + $describe(entry) + " is not an entry object");
    const key = entry[0];
    const value = entry[1];
    $define(result, $selfHosted("Coercion.toPropertyKey")(key), value);
  }
  return result;
}

function groupBy(items, callback) {
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
  const result = $newObject(null);
  let index = 0;
  for (const item of items) {
    const key = $selfHosted("Coercion.toPropertyKey")(callback(item, index++));
    const group = result[key];
    if (group === undefined) $define(result, key, [item]);
    else $append(group, item);
  }
  return result;
}

function hasOwn(value, name) {
  const target = toObject(value);
  const key = $selfHosted("Coercion.toPropertyKey")(name);
  return $isProxy(target) ? $selfHosted("Proxy.getOwnPropertyDescriptor")(target, key) !== undefined : $hasOwn(target, key);
}

function hasOwnProperty(name) {
  const key = $selfHosted("Coercion.toPropertyKey")(name);
  return hasOwn(this, key);
}

function propertyIsEnumerable(name) {
  const key = $selfHosted("Coercion.toPropertyKey")(name);
  return isEnumerableOwn(toObject(this), key);
}

function isPrototypeOf(value) {
  if (!$isObject(value)) return false;
  const self = toObject(this);
  let current = getPrototypeOf(value);
  while (current !== null) {
    if (current === self) return true;
    current = getPrototypeOf(current);
  }
  return false;
}

function toLocaleString() { return this.toString(); }

function toStringTag() {
  if (this === undefined) return "[object Undefined]";
  if (this === null) return "[object Null]";
  const target = $toObject(this);
  const name = $isArray(target) ? "Array" : $className(target);
  const tag = target[$symbol("toStringTag")];
  return "[object " + (typeof tag === "string" ? tag : name) + "]";
}

function integrity(target, frozen) {
  if (!$isObject(target)) return target;
  if (!$isProxy(target)) {
    $freeze(target, frozen);
    return target;
  }
  if (!$selfHosted("Proxy.preventExtensions")(target)) $throwTypeError("'preventExtensions' on proxy: trap returned falsish");
  const keys = ownKeys(target);
  for (let i = 0; i < keys.length; i++) {
    const own = getOwnPropertyDescriptor(target, keys[i]);
    if (own !== undefined) defineProperty(target, keys[i], frozen && "value" in own ? { configurable: false, writable: false } : { configurable: false });
  }
  return target;
}

function freeze(target) { return integrity(target, true); }
function seal(target) { return integrity(target, false); }

function testIntegrity(target, frozen) {
  if (!$isObject(target)) return true;
  if ($selfHosted("Reflect.isExtensible")(target)) return false;
  const keys = ownKeys(target);
  for (let i = 0; i < keys.length; i++) {
    const own = getOwnPropertyDescriptor(target, keys[i]);
    if (own !== undefined && (own.configurable || frozen && own.writable)) return false;
  }
  return true;
}

function isFrozen(target) { return testIntegrity(target, true); }
function isSealed(target) { return testIntegrity(target, false); }

function preventExtensions(target) {
  if ($isObject(target) && !$selfHosted("Reflect.preventExtensions")(target)) $throwTypeError("Cannot prevent extensions");
  return target;
}

function isExtensible(target) { return $isObject(target) && $selfHosted("Reflect.isExtensible")(target); }

function speciesConstructor(target, fallback) {
  const constructor = target.constructor;
  if (constructor === undefined) return fallback;
  if (!$isObject(constructor)) $throwTypeError("The .constructor property is not an object");
  const species = constructor[$symbol("species")];
  if (species === undefined || species === null) return fallback;
  if (!$isConstructor(species)) $throwTypeError("object.constructor[Symbol.species] is not a constructor");
  return species;
}

function getProto() { return getPrototypeOf(this); }
function setProto(value) {
  if (this === undefined || this === null) $throwTypeError("Object.prototype.__proto__ called on null or undefined");
  if (value !== null && !$isObject(value)) return;
  if ($isObject(this)) setPrototypeOf(this, value);
}

// Proxy traps (https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots) and the operations that reach them.

function trapOf(proxy, name) {
  const handler = $proxyHandler(proxy);
  if (handler === null) $throwTypeError("Cannot perform '" + name + "' on a proxy that has been revoked");
  const trap = handler[name];
  if (trap === undefined || trap === null) return undefined;
  if (!$isCallable(trap)) $throwTypeError($describe(trap) + " returned for property '" + name + "' of object '#<Object>' is not a function");
  return trap;
}

function ownOf(target, key) { return $selfHosted("Object.getOwnPropertyDescriptor")(target, key); }

function refuse(name, key, reason) { $throwTypeError("'" + name + "' on proxy: " + reason + ": '" + $describeKey(key) + "'"); }

// A trap may say that there is no such property unless the target must keep it.
function checkHidden(name, target, key, own) {
  if (own === undefined) return;
  if (!own.configurable) refuse(name, key, "trap hid or deleted a property that is non-configurable in the proxy target");
  if (!$selfHosted("Reflect.isExtensible")(target)) refuse(name, key, "trap hid or deleted a property of the proxy target, which is not extensible");
}

// https://tc39.es/ecma262/#sec-iscompatiblepropertydescriptor
function isCompatible(extensible, given, own) {
  if (own === undefined) return extensible;
  if (own.configurable) return true;
  if (given.configurable || "enumerable" in given && given.enumerable !== own.enumerable) return false;
  const accessor = "get" in given || "set" in given;
  const data = "value" in given || "writable" in given;
  if (!accessor && !data) return true;
  if (accessor !== !("value" in own)) return false;
  if (accessor) return !("get" in given && given.get !== own.get || "set" in given && given.set !== own.set);
  return own.writable || !given.writable && !("value" in given && !$sameValue(given.value, own.value));
}

function get(proxy, key, receiver) {
  const trap = trapOf(proxy, "get");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $getFrom(target, key, receiver);
  const value = $call(trap, $proxyHandler(proxy), target, key, receiver);
  const own = ownOf(target, key);
  if (own !== undefined && !own.configurable) {
    if ("value" in own && !own.writable && !$sameValue(own.value, value)) $throwTypeError("'get' on proxy: property '" + $describe(key) + "' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value");
    if (!("value" in own) && own.get === undefined && value !== undefined) $throwTypeError("'get' on proxy: property '" + $describe(key) + "' is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined'");
  }
  return value;
}

function set(proxy, key, value, receiver) {
  if (!trySet(proxy, key, value, receiver)) $throwTypeError("'set' on proxy: trap returned falsish for property '" + $describe(key) + "'");
  return value;
}

function trySet(proxy, key, value, receiver) {
  const trap = trapOf(proxy, "set");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.set")(target, key, value, receiver);
  if (!$call(trap, $proxyHandler(proxy), target, key, value, receiver)) return false;
  const own = ownOf(target, key);
  if (own !== undefined && !own.configurable) {
    if ("value" in own ? !own.writable && !$sameValue(own.value, value) : own.set === undefined) refuse("set", key, "trap returned truish for a property that cannot change in the proxy target");
  }
  return true;
}

function has(proxy, key) {
  const trap = trapOf(proxy, "has");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return key in target;
  const found = !!$call(trap, $proxyHandler(proxy), target, key);
  if (!found) checkHidden("has", target, key, ownOf(target, key));
  return found;
}

function deleteProperty(proxy, key) {
  const trap = trapOf(proxy, "deleteProperty");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.deleteProperty")(target, key);
  if (!$call(trap, $proxyHandler(proxy), target, key)) return false;
  checkHidden("deleteProperty", target, key, ownOf(target, key));
  return true;
}

function ownKeys(proxy) {
  const trap = trapOf(proxy, "ownKeys");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.ownKeys")(target);
  const result = $call(trap, $proxyHandler(proxy), target);
  if (!$isObject(result)) $throwTypeError("CreateListFromArrayLike called on non-object");
  const keys = [];
  const seen = { __proto__: null };
  const length = $toLength(result.length);
  for (let i = 0; i < length; i++) {
    const key = result[i];
    if (typeof key !== "string" && typeof key !== "symbol") $throwTypeError($describe(key) + " is not a valid property name");
    if ($hasOwn(seen, key)) $throwTypeError("'ownKeys' on proxy: trap returned duplicate entries");
    $define(seen, key, true);
    $append(keys, key);
  }
  checkKeys(target, seen, length);
  return keys;
}

// What the target cannot lose has to be among the keys; and all of them, and nothing else, where it cannot gain any.
function checkKeys(target, seen, length) {
  const extensible = $selfHosted("Reflect.isExtensible")(target);
  const own = $selfHosted("Reflect.ownKeys")(target);
  for (let i = 0; i < own.length; i++) {
    const descriptor = ownOf(target, own[i]);
    if (extensible && (descriptor === undefined || descriptor.configurable)) continue;
    if (!$hasOwn(seen, own[i])) $throwTypeError("'ownKeys' on proxy: trap result did not include '" + $describeKey(own[i]) + "'");
  }
  if (!extensible && length !== own.length) $throwTypeError("'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible");
}

function getOwnPropertyDescriptor(proxy, key) {
  const trap = trapOf(proxy, "getOwnPropertyDescriptor");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return ownOf(target, key);
  const result = $call(trap, $proxyHandler(proxy), target, key);
  if (result !== undefined && !$isObject(result)) refuse("getOwnPropertyDescriptor", key, "trap returned neither object nor undefined");
  const own = ownOf(target, key);
  if (result === undefined) {
    checkHidden("getOwnPropertyDescriptor", target, key, own);
    return undefined;
  }
  const extensible = $selfHosted("Reflect.isExtensible")(target);
  const given = $selfHosted("Object.completeDescriptor")(result);
  if (!isCompatible(extensible, given, own)) refuse("getOwnPropertyDescriptor", key, "trap returned a descriptor that is incompatible with the property in the proxy target");
  if (!given.configurable && (own === undefined || own.configurable || given.writable === false && own.writable)) {
    refuse("getOwnPropertyDescriptor", key, "trap reported non-configurability for a property that is not so in the proxy target");
  }
  return given;
}

function defineProperty(proxy, key, descriptor) {
  const trap = trapOf(proxy, "defineProperty");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.defineProperty")(target, key, descriptor);
  if (!$call(trap, $proxyHandler(proxy), target, key, { ...descriptor })) return false;
  const own = ownOf(target, key);
  const fixes = descriptor.configurable === false;
  if (!isCompatible($selfHosted("Reflect.isExtensible")(target), descriptor, own)) refuse("defineProperty", key, "trap returned truish for a property that the proxy target cannot have so");
  if (fixes && (own === undefined || own.configurable)) refuse("defineProperty", key, "trap returned truish for a non-configurable property that is not so in the proxy target");
  if (own !== undefined && own.writable && !own.configurable && descriptor.writable === false) refuse("defineProperty", key, "trap returned truish for a read-only property that is writable in the proxy target");
  return true;
}

function getPrototypeOf(proxy) {
  const trap = trapOf(proxy, "getPrototypeOf");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Object.getPrototypeOf")(target);
  const result = $call(trap, $proxyHandler(proxy), target);
  if (result !== null && !$isObject(result)) $throwTypeError("'getPrototypeOf' on proxy: trap returned neither object nor null");
  if (!$selfHosted("Reflect.isExtensible")(target) && result !== $selfHosted("Object.getPrototypeOf")(target)) {
    $throwTypeError("'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not return its actual prototype");
  }
  return result;
}

function setPrototypeOf(proxy, prototype) {
  const trap = trapOf(proxy, "setPrototypeOf");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.setPrototypeOf")(target, prototype);
  if (!$call(trap, $proxyHandler(proxy), target, prototype)) return false;
  if (!$selfHosted("Reflect.isExtensible")(target) && prototype !== $selfHosted("Object.getPrototypeOf")(target)) {
    $throwTypeError("'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on the non-extensible proxy target");
  }
  return true;
}

function isExtensible(proxy) {
  const trap = trapOf(proxy, "isExtensible");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.isExtensible")(target);
  const result = !!$call(trap, $proxyHandler(proxy), target);
  if (result !== $selfHosted("Reflect.isExtensible")(target)) $throwTypeError("'isExtensible' on proxy: trap result does not reflect extensibility of proxy target (which is '" + !result + "')");
  return result;
}

function preventExtensions(proxy) {
  const trap = trapOf(proxy, "preventExtensions");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.preventExtensions")(target);
  const result = !!$call(trap, $proxyHandler(proxy), target);
  if (result && $selfHosted("Reflect.isExtensible")(target)) $throwTypeError("'preventExtensions' on proxy: the proxy target is extensible");
  return result;
}

function apply(proxy, self, list) {
  const trap = trapOf(proxy, "apply");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $apply(target, self, list);
  return $call(trap, $proxyHandler(proxy), target, self, list);
}

function construct(proxy, list, newTarget) {
  const trap = trapOf(proxy, "construct");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $construct(target, newTarget === proxy ? target : newTarget, list);
  const result = $call(trap, $proxyHandler(proxy), target, list, newTarget);
  if (!$isObject(result)) $throwTypeError("proxy [[Construct]] must return an object");
  return result;
}

function revocable(target, handler) {
  const proxy = $newProxy(target, handler);
  return { proxy, revoke: (0, () => { $revokeProxy(proxy); }) };
}

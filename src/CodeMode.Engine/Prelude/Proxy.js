// Proxy traps (https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots) and the operations that reach them.

function trapOf(proxy, name) {
  const handler = $proxyHandler(proxy);
  if (handler === null) $throwTypeError("Cannot perform '" + name + "' on a proxy that has been revoked");
  const trap = handler[name];
  if (trap === undefined || trap === null) return undefined;
  if (!$isCallable(trap)) $throwTypeError($describe(trap) + " returned for property '" + name + "' of object '#<Object>' is not a function");
  return trap;
}

function get(proxy, key, receiver) {
  const trap = trapOf(proxy, "get");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $getFrom(target, key, receiver);
  const value = $call(trap, $proxyHandler(proxy), target, key, receiver);
  const own = $selfHosted("Object.getOwnPropertyDescriptor")(target, key);
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
  return !!$call(trap, $proxyHandler(proxy), target, key, value, receiver);
}

function has(proxy, key) {
  const trap = trapOf(proxy, "has");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return key in target;
  return !!$call(trap, $proxyHandler(proxy), target, key);
}

function deleteProperty(proxy, key) {
  const trap = trapOf(proxy, "deleteProperty");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.deleteProperty")(target, key);
  return !!$call(trap, $proxyHandler(proxy), target, key);
}

function ownKeys(proxy) {
  const trap = trapOf(proxy, "ownKeys");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.ownKeys")(target);
  const result = $call(trap, $proxyHandler(proxy), target);
  if (!$isObject(result)) $throwTypeError("CreateListFromArrayLike called on non-object");
  const keys = [];
  const length = $toLength(result.length);
  for (let i = 0; i < length; i++) $append(keys, result[i]);
  return keys;
}

function getOwnPropertyDescriptor(proxy, key) {
  const trap = trapOf(proxy, "getOwnPropertyDescriptor");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Object.getOwnPropertyDescriptor")(target, key);
  const result = $call(trap, $proxyHandler(proxy), target, key);
  if (result === undefined) return undefined;
  return $selfHosted("Object.completeDescriptor")(result);
}

function defineProperty(proxy, key, descriptor) {
  const trap = trapOf(proxy, "defineProperty");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.defineProperty")(target, key, descriptor);
  return !!$call(trap, $proxyHandler(proxy), target, key, descriptor);
}

function getPrototypeOf(proxy) {
  const trap = trapOf(proxy, "getPrototypeOf");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Object.getPrototypeOf")(target);
  const result = $call(trap, $proxyHandler(proxy), target);
  if (result !== null && !$isObject(result)) $throwTypeError("'getPrototypeOf' on proxy: trap returned neither object nor null");
  return result;
}

function setPrototypeOf(proxy, prototype) {
  const trap = trapOf(proxy, "setPrototypeOf");
  const target = $proxyTarget(proxy);
  if (trap === undefined) return $selfHosted("Reflect.setPrototypeOf")(target, prototype);
  return !!$call(trap, $proxyHandler(proxy), target, prototype);
}

function isExtensible(proxy) {
  const trap = trapOf(proxy, "isExtensible");
  const target = $proxyTarget(proxy);
  return trap === undefined ? $selfHosted("Reflect.isExtensible")(target) : !!$call(trap, $proxyHandler(proxy), target);
}

function preventExtensions(proxy) {
  const trap = trapOf(proxy, "preventExtensions");
  const target = $proxyTarget(proxy);
  return trap === undefined ? $selfHosted("Reflect.preventExtensions")(target) : !!$call(trap, $proxyHandler(proxy), target);
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
  return { proxy, revoke: () => { $revokeProxy(proxy); } };
}

// https://tc39.es/ecma262/#sec-reflection

function needObject(target, name) {
  if (!$isObject(target)) $throwTypeError("Reflect." + name + " called on non-object");
}

function get(target, key, receiver = target) {
  needObject(target, "get");
  return $getFrom(target, $selfHosted("Coercion.toPropertyKey")(key), receiver);
}

function set(target, key, value, ...given) {
  needObject(target, "set");
  const name = $selfHosted("Coercion.toPropertyKey")(key);
  const self = given.length === 0 ? target : given[0];
  let current = target;
  while (current !== null) {
    if ($isProxy(current)) return $selfHosted("Proxy.trySet")(current, name, value, self);
    const own = $selfHosted("Object.getOwnPropertyDescriptor")(current, name);
    if (own !== undefined) {
      if (!("value" in own)) {
        if (own.set === undefined) return false;
        $call(own.set, self, value);
        return true;
      }
      if (!own.writable) return false;
      break;
    }
    current = $selfHosted("Object.getPrototypeOf")(current);
  }
  if (!$isObject(self)) return false;
  const existing = $selfHosted("Object.getOwnPropertyDescriptor")(self, name);
  if (existing !== undefined) {
    if (!("value" in existing) || !existing.writable) return false;
    return $selfHosted("Reflect.defineProperty")(self, name, { __proto__: null, value });
  }
  return $selfHosted("Reflect.defineProperty")(self, name, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
}

function has(target, key) { needObject(target, "has"); return key in target; }

function deleteProperty(target, key) {
  needObject(target, "deleteProperty");
  const name = $selfHosted("Coercion.toPropertyKey")(key);
  return $isProxy(target) ? $selfHosted("Proxy.deleteProperty")(target, name) : $deleteOwn(target, name);
}

function ownKeys(target) {
  needObject(target, "ownKeys");
  return $isProxy(target) ? $selfHosted("Proxy.ownKeys")(target) : $ownKeys(target);
}

function defineProperty(target, key, descriptor) {
  needObject(target, "defineProperty");
  return $selfHosted("Object.tryDefine")(target, $selfHosted("Coercion.toPropertyKey")(key), descriptor);
}

function getOwnPropertyDescriptor(target, key) {
  needObject(target, "getOwnPropertyDescriptor");
  return $selfHosted("Object.getOwnPropertyDescriptor")(target, key);
}

function getPrototypeOf(target) { needObject(target, "getPrototypeOf"); return $selfHosted("Object.getPrototypeOf")(target); }

function setPrototypeOf(target, prototype) {
  needObject(target, "setPrototypeOf");
  if (prototype !== null && !$isObject(prototype)) $throwTypeError("Object prototype may only be an Object or null");
  return $isProxy(target) ? $selfHosted("Proxy.setPrototypeOf")(target, prototype) : $setPrototype(target, prototype);
}

function isExtensible(target) {
  needObject(target, "isExtensible");
  return $isProxy(target) ? $selfHosted("Proxy.isExtensible")(target) : $isExtensible(target);
}

function preventExtensions(target) {
  needObject(target, "preventExtensions");
  if ($isProxy(target)) return $selfHosted("Proxy.preventExtensions")(target);
  $preventExtensions(target);
  return true;
}

function apply(target, self, list) {
  if (!$isCallable(target)) $throwTypeError($describe(target) + " is not a function");
  return $apply(target, self, listOf(list));
}

function listOf(list) {
  if (!$isObject(list)) $throwTypeError("CreateListFromArrayLike called on non-object");
  return $selfHosted("Function.toArguments")(list);
}

function construct(target, list, newTarget = target) {
  if (!$isConstructor(target)) $throwTypeError($describe(target) + " is not a constructor");
  if (!$isConstructor(newTarget)) $throwTypeError($describe(newTarget) + " is not a constructor");
  return $construct(target, newTarget, listOf(list));
}

// https://tc39.es/ecma262/#sec-function-objects

function toArguments(list) {
  if (list === undefined || list === null) return [];
  if (!$isObject(list)) $throwTypeError("CreateListFromArrayLike called on non-object");
  if ($isDense(list)) return list;
  const length = $toLength(list.length);
  if (length > 131072) $throwRangeError("Maximum call stack size exceeded");
  const result = [];
  for (let i = 0; i < length; i++) $append(result, list[i]);
  return result;
}

// Reads the prototype where that runs the program, before a built-in makes an object with it.
function constructFor(target, newTarget, list) {
  return $construct(target, { __proto__: null, prototype: newTarget.prototype }, list);
}

function call(self, ...list) { return $apply(this, self, list); }

function apply(self, list) {
  if (!$isCallable(this)) $throwTypeError("Function.prototype.apply was called on " + $describe(this) + ", which is not a function");
  return $apply(this, self, toArguments(list));
}

function bindSlow(self, ...list) {
  if (!$isCallable(this)) $throwTypeError("Bind must be called on a function");
  const length = $selfHosted("Object.hasOwn")(this, "length") ? this.length : 0;
  const name = this.name;
  return $bind(this, self, list, typeof length === "number" ? length : 0, typeof name === "string" ? name : "");
}

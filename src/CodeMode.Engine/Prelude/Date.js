// https://tc39.es/ecma262/#sec-properties-of-the-date-prototype-object: what asks the program's own methods.

function toPrimitive(hint) {
  if (!$isObject(this)) $throwTypeError("Date.prototype[Symbol.toPrimitive] called on non-object");
  if (hint !== "string" && hint !== "default" && hint !== "number") $throwTypeError("Invalid hint: " + $describe(hint));
  for (let i = 0; i < 2; i++) {
    const method = (i === 0) === (hint === "number") ? this.valueOf : this.toString;
    if ($isCallable(method)) {
      const result = $call(method, this);
      if (!$isObject(result)) return result;
    }
  }
  $throwTypeError("Cannot convert object to primitive value");
}

function toJSON() {
  const target = $selfHosted("Object.toObject")(this);
  const value = $selfHosted("Coercion.toPrimitive")(target, "number");
  if (typeof value === "number" && !$isFinite(value)) return null;
  return target.toISOString();
}

function set(date, time, apply, list, revives) {
  for (let i = 0; i < list.length; i++) list[i] = +list[i];
  if (time !== time && !revives) return time;
  return $setTime(date, $apply(apply, time, list));
}

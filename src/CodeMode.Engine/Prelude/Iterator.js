// Iterator helpers (https://tc39.es/ecma262/#sec-iterator.prototype).

function record(iterator) {
  if (!$isObject(iterator)) $throwTypeError("Iterator helper called on non-object");
  const next = iterator.next;
  return { __proto__: null, [$symbol("iterator")]() { return this; }, next: () => $call(next, iterator), return: () => { $selfHosted("Iteration.close")(iterator); return {}; } };
}

function needCallable(callback) {
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
}

function count(limit) {
  const number = +limit;
  if (number !== number) $throwRangeError($describe(limit) + " must be positive");
  const whole = $toInteger(number);
  if (whole < 0) $throwRangeError($describe(limit) + " must be positive");
  return whole;
}

function* mapping(source, callback) {
  let index = 0;
  for (const value of source) yield callback(value, index++);
}

function* filtering(source, callback) {
  let index = 0;
  for (const value of source) if (callback(value, index++)) yield value;
}

function* taking(source, limit) {
  let left = limit;
  if (left === 0) {
    source.return();
    return;
  }
  for (const value of source) {
    yield value;
    if (--left <= 0) return;
  }
}

function* dropping(source, limit) {
  let left = limit;
  for (const value of source) {
    if (left > 0) left--;
    else yield value;
  }
}

function* flatMapping(source, callback) {
  let index = 0;
  for (const value of source) {
    const inner = callback(value, index++);
    if (!$isObject(inner)) $throwTypeError($describe(inner) + " is not an object");
    yield* inner[$symbol("iterator")] === undefined ? record(inner) : inner;
  }
}

function map(callback) { needCallable(callback); return mapping(record(this), callback); }
function filter(callback) { needCallable(callback); return filtering(record(this), callback); }
function take(limit) { const n = count(limit); return taking(record(this), n); }
function drop(limit) { const n = count(limit); return dropping(record(this), n); }
function flatMap(callback) { needCallable(callback); return flatMapping(record(this), callback); }

function reduce(callback, ...initial) {
  needCallable(callback);
  let has = initial.length > 0;
  let result = initial[0];
  let index = 0;
  for (const value of record(this)) {
    if (has) {
      result = callback(result, value, index);
    } else {
      result = value;
      has = true;
    }
    index++;
  }
  if (!has) $throwTypeError("Reduce of a done iterator with no initial value");
  return result;
}

function toArray() { return $selfHosted("Iteration.appendAll")([], record(this)); }

function forEach(callback) {
  needCallable(callback);
  let index = 0;
  for (const value of record(this)) callback(value, index++);
}

function some(callback) {
  needCallable(callback);
  let index = 0;
  for (const value of record(this)) if (callback(value, index++)) return true;
  return false;
}

function every(callback) {
  needCallable(callback);
  let index = 0;
  for (const value of record(this)) if (!callback(value, index++)) return false;
  return true;
}

function find(callback) {
  needCallable(callback);
  let index = 0;
  for (const value of record(this)) if (callback(value, index++)) return value;
}

function from(value) {
  if (!$isObject(value) && typeof value !== "string") $throwTypeError($describe(value) + " is not an object");
  const method = value[$symbol("iterator")];
  const iterator = method === undefined || method === null ? value : $call(method, value);
  if (!$isObject(iterator)) $throwTypeError($describe(iterator) + " is not an object");
  return mapping(record(iterator), (item) => item);
}

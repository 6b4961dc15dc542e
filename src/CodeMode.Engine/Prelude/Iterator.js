// Iterator helpers (https://tc39.es/ecma262/#sec-iterator.prototype).

function needObject(iterator) {
  if (!$isObject(iterator)) $throwTypeError("Iterator helper called on non-object");
}

function record(iterator) {
  const next = iterator.next;
  return { __proto__: null, [$symbol("iterator")]() { return this; }, next: () => $call(next, iterator), return: () => { $selfHosted("Iteration.close")(iterator); return {}; } };
}

// What a helper that takes a callback steps through; a wrong callback closes the iterator.
function open(iterator, callback) {
  needObject(iterator);
  if (!$isCallable(callback)) {
    $selfHosted("Iteration.closeQuietly")(iterator);
    $throwTypeError($describe(callback) + " is not a function");
  }
  return record(iterator);
}

function count(iterator, limit) {
  needObject(iterator);
  let number;
  try {
    number = +limit;
  } catch (error) {
    $selfHosted("Iteration.closeQuietly")(iterator);
    throw error;
  }
  const whole = $toInteger(number);
  if (number !== number || whole < 0 || whole > 9007199254740991 && $isFinite(whole)) {
    $selfHosted("Iteration.closeQuietly")(iterator);
    $throwRangeError($describe(limit) + " must be positive");
  }
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
    if (--left <= 0) {
      source.return();
      return;
    }
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
    for (const item of record(flattenable(inner))) yield item;
  }
}

function flattenable(value) {
  const method = value[$symbol("iterator")];
  const iterator = method === undefined || method === null ? value : $call(method, value);
  if (!$isObject(iterator)) $throwTypeError($describe(iterator) + " is not an object");
  return iterator;
}

function map(callback) { return $newIteratorHelper(mapping(open(this, callback), callback), this); }
function filter(callback) { return $newIteratorHelper(filtering(open(this, callback), callback), this); }
function flatMap(callback) { return $newIteratorHelper(flatMapping(open(this, callback), callback), this); }
function take(limit) { const n = count(this, limit); return $newIteratorHelper(taking(record(this), n), this); }
function drop(limit) { const n = count(this, limit); return $newIteratorHelper(dropping(record(this), n), this); }

// A helper is a generator that nobody sees; returned before its first step, it closes what it would have stepped through.
function helperNext() { return $stepGenerator($helperGenerator(this, "next"), false); }

function helperReturn() {
  const generator = $helperGenerator(this, "return");
  if (!$isFresh(generator)) return $stepGenerator(generator, true);
  $stepGenerator(generator, true);
  $selfHosted("Iteration.close")($helperSource(this));
  return { value: undefined, done: true };
}

function wrapNext() {
  const iterator = $wrappedIterator(this, "next");
  return $call($wrappedNext(this), iterator);
}

function wrapReturn() {
  const iterator = $wrappedIterator(this, "return");
  const method = iterator.return;
  return method === undefined || method === null ? { value: undefined, done: true } : $call(method, iterator);
}

function reduce(callback, ...initial) {
  const source = open(this, callback);
  let has = initial.length > 0;
  let result = initial[0];
  let index = 0;
  for (const value of source) {
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

function toArray() {
  needObject(this);
  return $selfHosted("Iteration.appendAll")([], record(this));
}

function forEach(callback) {
  const source = open(this, callback);
  let index = 0;
  for (const value of source) callback(value, index++);
}

function some(callback) {
  const source = open(this, callback);
  let index = 0;
  for (const value of source) if (callback(value, index++)) return true;
  return false;
}

function every(callback) {
  const source = open(this, callback);
  let index = 0;
  for (const value of source) if (!callback(value, index++)) return false;
  return true;
}

function find(callback) {
  const source = open(this, callback);
  let index = 0;
  for (const value of source) if (callback(value, index++)) return value;
}

function from(value) {
  if (!$isObject(value) && typeof value !== "string") $throwTypeError($describe(value) + " is not an object");
  const iterator = flattenable(value);
  const next = iterator.next;
  if ($selfHosted("Coercion.ordinaryHasInstance")($intrinsic("Iterator"), iterator)) return iterator;
  return $wrapIterator(iterator, next);
}

function getConstructor() { return $intrinsic("Iterator"); }
function setConstructor(value) { setOwn(this, "constructor", value); }
function getTag() { return "Iterator"; }
function setTag(value) { setOwn(this, $symbol("toStringTag"), value); }

// https://tc39.es/ecma262/#sec-SetterThatIgnoresPrototypeProperties
function setOwn(target, key, value) {
  if (!$isObject(target)) $throwTypeError("Iterator.prototype." + $describeKey(key) + " set on a non-object");
  if (target === $intrinsic("IteratorPrototype")) $throwTypeError("Cannot assign to this property of Iterator.prototype");
  if ($selfHosted("Object.getOwnPropertyDescriptor")(target, key) === undefined) $selfHosted("Object.createData")(target, key, value);
  else target[key] = value;
}

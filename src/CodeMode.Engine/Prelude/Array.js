// https://tc39.es/ecma262/#sec-array-objects: what calls functions of the program, or meets array-likes, getters and proxies.

function toObject(value) {
  if (value === undefined || value === null) $throwTypeError("Array.prototype method called on null or undefined");
  return $toObject(value);
}

function needCallable(callback) {
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
}

function relative(index, length, missing) {
  if (index === undefined) return missing;
  const at = $toInteger(+index);
  return at < 0 ? (at + length < 0 ? 0 : at + length) : at > length ? length : at;
}

function lengthOf(target) { return $toLength(+target.length); }

// The array that map, filter and the like fill: an Array, or what a subclass asks for.
function create(target, length) {
  if (!$isArray(target) || $isPlainArray(target)) return $newArray(length);
  const constructor = target.constructor;
  if (constructor === undefined) return $newArray(length);
  if ($isObject(constructor)) {
    const species = constructor[$symbol("species")];
    if (species === undefined || species === null) return $newArray(length);
    if (species === $intrinsic("Array")) return $newArray(length);
    if (!$isConstructor(species)) $throwTypeError("object.constructor[Symbol.species] is not a constructor");
    return new species(length);
  }
  $throwTypeError("object.constructor is not a constructor");
}

function map(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return mapRest(target, length, callback, self, 0, create(target, length));
}

// The …Rest functions go on from any element: those of C# leave to them what is no longer dense.
function mapRest(target, length, callback, self, i, result) {
  for (; i < length; i++) if (i in target) $define(result, i, $call(callback, self, target[i], i, target));
  return result;
}

function filter(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return filterRest(target, length, callback, self, 0, create(target, 0));
}

function filterRest(target, length, callback, self, i, result) {
  // Only a plain array has elements already when the first functions left off.
  let to = i === 0 ? 0 : result.length;
  for (; i < length; i++) {
    if (i in target) {
      const value = target[i];
      if ($call(callback, self, value, i, target)) $define(result, to++, value);
    }
  }
  return result;
}

function forEach(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  forEachRest(target, length, callback, self, 0);
}

function forEachRest(target, length, callback, self, i) {
  for (; i < length; i++) if (i in target) $call(callback, self, target[i], i, target);
}

function some(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return someRest(target, length, callback, self, 0);
}

function someRest(target, length, callback, self, i) {
  for (; i < length; i++) if (i in target && $call(callback, self, target[i], i, target)) return true;
  return false;
}

function every(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return everyRest(target, length, callback, self, 0);
}

function everyRest(target, length, callback, self, i) {
  for (; i < length; i++) if (i in target && !$call(callback, self, target[i], i, target)) return false;
  return true;
}

function find(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return findRest(target, length, callback, self, 0);
}

function findRest(target, length, callback, self, i) {
  for (; i < length; i++) {
    const value = target[i];
    if ($call(callback, self, value, i, target)) return value;
  }
}

function findIndex(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return findIndexRest(target, length, callback, self, 0);
}

function findIndexRest(target, length, callback, self, i) {
  for (; i < length; i++) if ($call(callback, self, target[i], i, target)) return i;
  return -1;
}

function findLast(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = length - 1; i >= 0; i--) {
    const value = target[i];
    if ($call(callback, self, value, i, target)) return value;
  }
}

function findLastIndex(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = length - 1; i >= 0; i--) if ($call(callback, self, target[i], i, target)) return i;
  return -1;
}

function reduce(callback, ...initial) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  let i = 0;
  let value;
  if (initial.length > 0) {
    value = initial[0];
  } else {
    while (i < length && !(i in target)) i++;
    if (i >= length) $throwTypeError("Reduce of empty array with no initial value");
    value = target[i++];
  }
  return reduceRest(target, length, callback, undefined, i, value);
}

function reduceRest(target, length, callback, self, i, value) {
  for (; i < length; i++) if (i in target) value = callback(value, target[i], i, target);
  return value;
}

function reduceRight(callback, ...initial) {
  const target = toObject(this);
  let i = lengthOf(target) - 1;
  needCallable(callback);
  let value;
  if (initial.length > 0) {
    value = initial[0];
  } else {
    while (i >= 0 && !(i in target)) i--;
    if (i < 0) $throwTypeError("Reduce of empty array with no initial value");
    value = target[i--];
  }
  for (; i >= 0; i--) if (i in target) value = callback(value, target[i], i, target);
  return value;
}

function flatten(result, source, length, depth, from) {
  // Levels are kept on a stack of their own: nesting may be deep.
  const sources = [source];
  const lengths = [length];
  const positions = [0];
  let level = 0;
  let to = from;
  while (level >= 0) {
    const current = sources[level];
    const at = positions[level]++;
    if (at >= lengths[level]) {
      level--;
      continue;
    }
    if (!(at in current)) continue;
    const value = current[at];
    if (level < depth && $isArray(value)) {
      level++;
      sources[level] = value;
      lengths[level] = lengthOf(value);
      positions[level] = 0;
    } else {
      $define(result, to++, value);
    }
  }
  return to;
}

function flat(depth = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  const levels = depth === undefined ? 1 : $toInteger(+depth);
  const result = create(target, 0);
  flatten(result, target, length, levels, 0);
  return result;
}

function flatMap(callback, self = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  return flatMapRest(target, length, callback, self, 0, create(target, 0), undefined);
}

// An array that the callback returned may still have to be taken apart.
function flatMapRest(target, length, callback, self, i, result, pending) {
  let to = i === 0 ? 0 : result.length;
  if ($isArray(pending)) to = flatten(result, pending, lengthOf(pending), 0, to);
  for (; i < length; i++) {
    if (!(i in target)) continue;
    const value = $call(callback, self, target[i], i, target);
    if ($isArray(value)) to = flatten(result, value, lengthOf(value), 0, to);
    else $define(result, to++, value);
  }
  return result;
}

function slice(start, end) {
  const target = toObject(this);
  const length = lengthOf(target);
  const from = relative(start, length, 0);
  const to = relative(end, length, length);
  const result = create(target, to > from ? to - from : 0);
  let at = 0;
  for (let i = from; i < to; i++, at++) if (i in target) $define(result, at, target[i]);
  result.length = at;
  return result;
}

function concat(...items) {
  const target = toObject(this);
  const result = create(target, 0);
  let at = 0;
  for (let k = -1; k < items.length; k++) {
    const item = k < 0 ? target : items[k];
    let spread = false;
    if ($isObject(item)) {
      const mark = item[$symbol("isConcatSpreadable")];
      spread = mark === undefined ? $isArray(item) : !!mark;
    }
    if (!spread) {
      $define(result, at++, item);
      continue;
    }
    const length = lengthOf(item);
    if (at + length > 9007199254740991) $throwTypeError("Invalid array length");
    for (let i = 0; i < length; i++, at++) if (i in item) $define(result, at, item[i]);
  }
  result.length = at;
  return result;
}

function indexOf(value, start = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  if (length === 0) return -1;
  for (let i = relative(start, length, 0); i < length; i++) if (i in target && target[i] === value) return i;
  return -1;
}

function lastIndexOf(value, ...start) {
  const target = toObject(this);
  const length = lengthOf(target);
  if (length === 0) return -1;
  const from = start.length > 0 ? $toInteger(+start[0]) : length - 1;
  for (let i = from < 0 ? from + length : from < length ? from : length - 1; i >= 0; i--) if (i in target && target[i] === value) return i;
  return -1;
}

function includes(value, start = undefined) {
  const target = toObject(this);
  const length = lengthOf(target);
  if (length === 0) return false;
  for (let i = relative(start, length, 0); i < length; i++) if ($sameValueZero(target[i], value)) return true;
  return false;
}

function at(index) {
  const target = toObject(this);
  const length = lengthOf(target);
  const position = $toInteger(+index);
  return target[position < 0 ? position + length : position];
}

function iterateSlow(target, at, kind) {
  if (at >= ($isTypedArray(target) ? $typedLength(target, "%ArrayIteratorPrototype%.next") : lengthOf(target))) return $done();
  return kind === 0 ? at : kind === 1 ? target[at] : [at, target[at]];
}

// The next() of an array iterator over something that is no plain array.
function nextSlow(iterator, target, at, kind) {
  const value = iterateSlow(target, at, kind);
  if ($isDone(value)) {
    $endIterator(iterator);
    return { value: undefined, done: true };
  }
  return { value, done: false };
}

function from(items, mapper = undefined, self = undefined) {
  if (mapper !== undefined) needCallable(mapper);
  const constructs = $isConstructor(this) && this !== $intrinsic("Array");
  const method = items === undefined || items === null ? $throwTypeError($describe(items) + " is not iterable") : items[$symbol("iterator")];
  if (method !== undefined && method !== null) {
    const result = constructs ? new this() : [];
    let index = 0;
    for (const value of items) {
      $define(result, index, mapper === undefined ? value : $call(mapper, self, value, index));
      index++;
    }
    result.length = index;
    return result;
  }
  const source = toObject(items);
  const length = lengthOf(source);
  const result = constructs ? new this(length) : length > 4294967295 ? $throwRangeError("Invalid array length") : [];
  for (let i = 0; i < length; i++) $define(result, i, mapper === undefined ? source[i] : $call(mapper, self, source[i], i));
  result.length = length;
  return result;
}

function of(...items) {
  if (!$isConstructor(this) || this === $intrinsic("Array")) return items;
  const result = new this(items.length);
  for (let i = 0; i < items.length; i++) $define(result, i, items[i]);
  result.length = items.length;
  return result;
}

async function fromAsync(items, mapper = undefined, self = undefined) {
  if (mapper !== undefined) needCallable(mapper);
  const constructs = $isConstructor(this) && this !== $intrinsic("Array");
  const async = items[$symbol("asyncIterator")];
  const method = async === undefined || async === null ? items[$symbol("iterator")] : async;
  let index = 0;
  if (method !== undefined && method !== null) {
    const result = constructs ? new this() : [];
    for await (const value of { __proto__: null, [method === async ? $symbol("asyncIterator") : $symbol("iterator")]: () => $call(method, items) }) {
      $define(result, index, mapper === undefined ? value : await $call(mapper, self, value, index));
      index++;
    }
    result.length = index;
    return result;
  }
  const source = toObject(items);
  const length = lengthOf(source);
  const result = constructs ? new this(length) : length > 4294967295 ? $throwRangeError("Invalid array length") : [];
  for (; index < length; index++) {
    const value = await source[index];
    $define(result, index, mapper === undefined ? value : await $call(mapper, self, value, index));
  }
  result.length = length;
  return result;
}

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

function map(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  const result = create(target, length);
  for (let i = 0; i < length; i++) if (i in target) $define(result, i, $call(callback, self, target[i], i, target));
  return result;
}

function filter(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  const result = create(target, 0);
  let to = 0;
  for (let i = 0; i < length; i++) {
    if (i in target) {
      const value = target[i];
      if ($call(callback, self, value, i, target)) $define(result, to++, value);
    }
  }
  return result;
}

function forEach(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = 0; i < length; i++) if (i in target) $call(callback, self, target[i], i, target);
}

function some(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = 0; i < length; i++) if (i in target && $call(callback, self, target[i], i, target)) return true;
  return false;
}

function every(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = 0; i < length; i++) if (i in target && !$call(callback, self, target[i], i, target)) return false;
  return true;
}

function find(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = 0; i < length; i++) {
    const value = target[i];
    if ($call(callback, self, value, i, target)) return value;
  }
}

function findIndex(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  for (let i = 0; i < length; i++) if ($call(callback, self, target[i], i, target)) return i;
  return -1;
}

function findLast(callback, self) {
  const target = toObject(this);
  needCallable(callback);
  for (let i = lengthOf(target) - 1; i >= 0; i--) {
    const value = target[i];
    if ($call(callback, self, value, i, target)) return value;
  }
}

function findLastIndex(callback, self) {
  const target = toObject(this);
  needCallable(callback);
  for (let i = lengthOf(target) - 1; i >= 0; i--) if ($call(callback, self, target[i], i, target)) return i;
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
  for (; i < length; i++) if (i in target) value = callback(value, target[i], i, target);
  return value;
}

function reduceRight(callback, ...initial) {
  const target = toObject(this);
  needCallable(callback);
  let i = lengthOf(target) - 1;
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

function flatten(result, source, depth) {
  // Levels are kept on a stack of their own: nesting may be deep.
  const sources = [source];
  const positions = [0];
  let level = 0;
  while (level >= 0) {
    const current = sources[level];
    const at = positions[level]++;
    if (at >= lengthOf(current)) {
      level--;
      continue;
    }
    if (!(at in current)) continue;
    const value = current[at];
    if (level < depth && $isArray(value)) {
      level++;
      sources[level] = value;
      positions[level] = 0;
    } else {
      $append(result, value);
    }
  }
  return result;
}

function flat(depth) {
  const target = toObject(this);
  const levels = depth === undefined ? 1 : $toInteger(+depth);
  return flatten(create(target, 0), target, levels);
}

function flatMap(callback, self) {
  const target = toObject(this);
  const length = lengthOf(target);
  needCallable(callback);
  const result = create(target, 0);
  for (let i = 0; i < length; i++) {
    if (!(i in target)) continue;
    const value = $call(callback, self, target[i], i, target);
    if ($isArray(value)) flatten(result, value, 0);
    else $append(result, value);
  }
  return result;
}

// A merge sort from below: stable, and no recursion.
function mergeSort(list, compare) {
  const length = list.length;
  let from = list;
  let to = $newArray(length);
  // Short runs by insertion.
  for (let start = 0; start < length; start += 8) {
    const end = start + 8 < length ? start + 8 : length;
    for (let i = start + 1; i < end; i++) {
      const value = from[i];
      let j = i - 1;
      while (j >= start && compare(from[j], value) > 0) {
        from[j + 1] = from[j];
        j--;
      }
      from[j + 1] = value;
    }
  }
  for (let width = 8; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = start + width < length ? start + width : length;
      const end = start + 2 * width < length ? start + 2 * width : length;
      let left = start;
      let right = middle;
      let out = start;
      while (left < middle && right < end) {
        // What is no order (NaN) counts as equal.
        if (compare(from[left], from[right]) > 0) to[out++] = from[right++];
        else to[out++] = from[left++];
      }
      while (left < middle) to[out++] = from[left++];
      while (right < end) to[out++] = from[right++];
    }
    const other = from;
    from = to;
    to = other;
  }
  return from;
}

// undefined goes last without being compared; without a comparator texts are compared.
function sortValues(values, compare) {
  const list = [];
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === undefined) missing++;
    else $append(list, values[i]);
  }
  let sorted;
  if (compare !== undefined) {
    sorted = mergeSort(list, compare);
  } else {
    const texts = [];
    for (let i = 0; i < list.length; i++) $append(texts, `${list[i]}`);
    sorted = $sortByText(list, texts);
  }
  for (let i = 0; i < missing; i++) $append(sorted, undefined);
  return sorted;
}

function checkComparator(compare) {
  if (compare !== undefined && !$isCallable(compare)) $throwTypeError("The comparison function must be either a function or undefined");
}

function sort(compare) {
  checkComparator(compare);
  const target = toObject(this);
  const length = lengthOf(target);
  const values = [];
  for (let i = 0; i < length; i++) if (i in target) $append(values, target[i]);
  const sorted = sortValues(values, compare);
  let i = 0;
  for (; i < sorted.length; i++) target[i] = sorted[i];
  for (; i < length; i++) if (i in target) delete target[i];
  return target;
}

function toSorted(compare) {
  checkComparator(compare);
  const target = toObject(this);
  const length = lengthOf(target);
  const values = [];
  for (let i = 0; i < length; i++) $append(values, target[i]);
  return sortValues(values, compare);
}

function join(separator) {
  const target = toObject(this);
  const between = separator === undefined ? "," : `${separator}`;
  return $selfHosted("Array.joinSlow")(target, between, false);
}

// Nested arrays are joined on a stack of levels instead of by recursion; an array inside itself is left out.
function joinSlow(target, separator, locale) {
  const levels = [{ target, length: lengthOf(target), at: 0, separator }];
  let text = "";
  let top = 0;
  while (true) {
    const level = levels[top];
    if (level.at >= level.length) {
      if (top === 0) return text;
      levels[top--] = undefined;
      continue;
    }
    if (level.at > 0) text += level.separator;
    const value = level.target[level.at++];
    if (value === undefined || value === null) continue;
    if (!locale && $isArray(value) && !$isProxy(value) && value.toString === $selfHosted("Array.toText") && value.join === $joinMethod()) {
      let nested = false;
      for (let i = 0; i <= top; i++) if (levels[i].target === value) nested = true;
      if (nested) continue;
      if (top > 2000) $throwRangeError("Maximum call stack size exceeded");
      levels[++top] = { target: value, length: lengthOf(value), at: 0, separator: "," };
      continue;
    }
    text += locale ? `${value.toLocaleString()}` : `${value}`;
  }
}

function toText() {
  const target = toObject(this);
  const method = target.join;
  if ($isCallable(method)) return $call(method, target);
  return $call($selfHosted("Object.toStringTag"), target);
}

function toLocaleText() { return joinSlow(toObject(this), ",", true); }

function push(...values) {
  const target = toObject(this);
  let length = lengthOf(target);
  if (length + values.length > 9007199254740991) $throwTypeError("Pushing " + values.length + " elements on an array-like of length " + length + " is disallowed by ECMA-262");
  for (let i = 0; i < values.length; i++) target[length++] = values[i];
  target.length = length;
  return length;
}

function pop() {
  const target = toObject(this);
  const length = lengthOf(target);
  if (length === 0) {
    target.length = 0;
    return undefined;
  }
  const value = target[length - 1];
  delete target[length - 1];
  target.length = length - 1;
  return value;
}

function shift() {
  const target = toObject(this);
  const length = lengthOf(target);
  if (length === 0) {
    target.length = 0;
    return undefined;
  }
  const first = target[0];
  for (let i = 1; i < length; i++) {
    if (i in target) target[i - 1] = target[i];
    else delete target[i - 1];
  }
  delete target[length - 1];
  target.length = length - 1;
  return first;
}

function unshift(...values) {
  const target = toObject(this);
  const length = lengthOf(target);
  const count = values.length;
  if (count > 0) {
    if (length + count > 9007199254740991) $throwTypeError("Invalid array length");
    for (let i = length - 1; i >= 0; i--) {
      if (i in target) target[i + count] = target[i];
      else delete target[i + count];
    }
    for (let i = 0; i < count; i++) target[i] = values[i];
  }
  target.length = length + count;
  return length + count;
}

function reverse() {
  const target = toObject(this);
  const length = lengthOf(target);
  for (let low = 0, high = length - 1; low < high; low++, high--) {
    const hasLow = low in target;
    const hasHigh = high in target;
    const a = target[low];
    const b = target[high];
    if (hasHigh) target[low] = b;
    else if (hasLow) delete target[low];
    if (hasLow) target[high] = a;
    else if (hasHigh) delete target[high];
  }
  return target;
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

function splice(start, count, ...values) {
  const target = toObject(this);
  const length = lengthOf(target);
  const from = relative(start, length, 0);
  const removed = start === undefined && count === undefined && values.length === 0 ? 0
    : count === undefined ? 0 : $clamp($toInteger(+count), 0, length - from);
  const result = create(target, removed);
  for (let i = 0; i < removed; i++) if (from + i in target) $define(result, i, target[from + i]);
  result.length = removed;
  const added = values.length;
  if (added < removed) {
    for (let i = from; i < length - removed; i++) {
      if (i + removed in target) target[i + added] = target[i + removed];
      else delete target[i + added];
    }
    for (let i = length; i > length - removed + added; i--) delete target[i - 1];
  } else if (added > removed) {
    for (let i = length - removed; i > from; i--) {
      if (i + removed - 1 in target) target[i + added - 1] = target[i + removed - 1];
      else delete target[i + added - 1];
    }
  }
  for (let i = 0; i < added; i++) target[from + i] = values[i];
  target.length = length - removed + added;
  return result;
}

function toSpliced(start, count, ...values) {
  const target = toObject(this);
  const length = lengthOf(target);
  const from = relative(start, length, 0);
  const removed = start === undefined ? 0 : count === undefined ? length - from : $clamp($toInteger(+count), 0, length - from);
  const result = [];
  for (let i = 0; i < from; i++) $append(result, target[i]);
  for (let i = 0; i < values.length; i++) $append(result, values[i]);
  for (let i = from + removed; i < length; i++) $append(result, target[i]);
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

function indexOf(value, start) {
  const target = toObject(this);
  const length = lengthOf(target);
  for (let i = relative(start, length, 0); i < length; i++) if (i in target && target[i] === value) return i;
  return -1;
}

function lastIndexOf(value, ...start) {
  const target = toObject(this);
  const length = lengthOf(target);
  const from = start.length > 0 ? $toInteger(+start[0]) : length - 1;
  for (let i = from < 0 ? from + length : from < length ? from : length - 1; i >= 0; i--) if (i in target && target[i] === value) return i;
  return -1;
}

function includes(value, start) {
  const target = toObject(this);
  const length = lengthOf(target);
  for (let i = relative(start, length, 0); i < length; i++) if ($sameValueZero(target[i], value)) return true;
  return false;
}

function fill(value, start, end) {
  const target = toObject(this);
  const length = lengthOf(target);
  const to = relative(end, length, length);
  for (let i = relative(start, length, 0); i < to; i++) target[i] = value;
  return target;
}

function copyWithin(to, start, end) {
  const target = toObject(this);
  const length = lengthOf(target);
  let at = relative(to, length, 0);
  let from = relative(start, length, 0);
  let count = relative(end, length, length) - from;
  if (length - at < count) count = length - at;
  let step = 1;
  if (from < at && at < from + count) {
    step = -1;
    from += count - 1;
    at += count - 1;
  }
  for (; count > 0; count--, from += step, at += step) {
    if (from in target) target[at] = target[from];
    else delete target[at];
  }
  return target;
}

function at(index) {
  const target = toObject(this);
  const length = lengthOf(target);
  const position = $toInteger(+index);
  return target[position < 0 ? position + length : position];
}

function withValue(index, value) {
  const target = toObject(this);
  const length = lengthOf(target);
  const position = $toInteger(+index);
  const at = position < 0 ? position + length : position;
  if (at < 0 || at >= length) $throwRangeError("Invalid index : " + index);
  const result = [];
  for (let i = 0; i < length; i++) $append(result, i === at ? value : target[i]);
  return result;
}

function toReversed() {
  const target = toObject(this);
  const result = [];
  for (let i = lengthOf(target) - 1; i >= 0; i--) $append(result, target[i]);
  return result;
}

function iterateSlow(target, at, kind) {
  if (at >= lengthOf(target)) return $done();
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

function from(items, mapper, self) {
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

async function fromAsync(items, mapper, self) {
  if (mapper !== undefined) needCallable(mapper);
  const result = [];
  let index = 0;
  if (items[$symbol("asyncIterator")] !== undefined || items[$symbol("iterator")] !== undefined) {
    for await (const value of items) {
      $append(result, mapper === undefined ? value : await $call(mapper, self, value, index));
      index++;
    }
    return result;
  }
  const source = toObject(items);
  const length = lengthOf(source);
  for (; index < length; index++) {
    const value = await source[index];
    $append(result, mapper === undefined ? value : await $call(mapper, self, value, index));
  }
  return result;
}

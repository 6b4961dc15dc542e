// https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object

function needCallable(callback) {
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
}

function toElement(view, value) {
  const primitive = $selfHosted("Coercion.toPrimitive")(value, "number");
  return $toElement(view, primitive);
}

function setElement(view, key, value) {
  view[key] = toElement(view, value);
  return value;
}

function constructDataView(newTarget, buffer, byteOffset, byteLength) {
  const offset = $selfHosted("ArrayBuffer.toIndex")(byteOffset, "offset");
  if ($isDetached(buffer)) $throwTypeError("Cannot perform DataView on a detached ArrayBuffer");
  if (offset > $bufferLength(buffer)) $throwRangeError("Start offset " + offset + " is outside the bounds of the buffer");
  let length;
  if (byteLength !== undefined) {
    length = $selfHosted("ArrayBuffer.toIndex")(byteLength, "DataView length");
    if (offset + length > $bufferLength(buffer)) $throwRangeError("Invalid DataView length " + length);
  } else if (!$isResizable(buffer)) {
    length = $bufferLength(buffer) - offset;
  }
  return $newDataView(newTarget, buffer, offset, length);
}

function construct(newTarget, constructor, source, byteOffset, length) {
  if ($isBuffer(source)) {
    const offset = $selfHosted("ArrayBuffer.toIndex")(byteOffset, "offset");
    if (offset % $sizeOf(constructor) !== 0) $throwRangeError("start offset of " + $arrayName(constructor) + " should be a multiple of " + $sizeOf(constructor));
    const count = length === undefined ? undefined : $selfHosted("ArrayBuffer.toIndex")(length, "typed array length");
    return $viewOf(newTarget, constructor, source, offset, count);
  }
  if ($isTypedArray(source)) {
    const result = $newTyped(newTarget, constructor, $typedLength(source));
    $copyElements(result, 0, source);
    return result;
  }
  const method = source[$symbol("iterator")];
  let values = source;
  if (method !== undefined && method !== null) {
    if (!$isCallable(method)) $throwTypeError($describe(method) + " is not a function");
    values = listOf(source, method);
  }
  const count = $selfHosted("Array.lengthOf")(values);
  const result = $newTyped(newTarget, constructor, count);
  for (let i = 0; i < count; i++) result[i] = values[i];
  return result;
}

function listOf(source, method) {
  const iterator = $call(method, source);
  if (!$isObject(iterator)) $throwTypeError("Result of the Symbol.iterator method is not an object");
  const next = iterator.next;
  const list = [];
  while (true) {
    const value = $selfHosted("Iteration.step")(iterator, next);
    if ($isDone(value)) return list;
    $append(list, value);
  }
}

// A typed array that a constructor of the program made, long enough.
function checked(result, length) {
  if ($typedLength(result) < length) $throwTypeError("Derived TypedArray constructor created an array which was too small");
  return result;
}

function createSame(view, length) { return $newTyped(undefined, $elementConstructor(view), length); }

function createSpecies(view, length) {
  const constructor = $selfHosted("ArrayBuffer.speciesOf")(view, $elementConstructor(view));
  const result = checked(new constructor(length), length);
  if ($isBigView(result) !== $isBigView(view)) $throwTypeError("Content type of the typed array from the species constructor differs");
  return result;
}

function at(index) {
  const length = $typedLength(this);
  const position = $toInteger(+index);
  return this[position < 0 ? position + length : position];
}

function copyWithin(target, start, end) {
  const length = $typedLength(this);
  const to = $selfHosted("Array.relative")(target, length, 0);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const final = $selfHosted("Array.relative")(end, length, length);
  let count = final - from < length - to ? final - from : length - to;
  if (count <= 0) return this;
  const now = $typedLength(this);
  if (from + count > now) count = now - from;
  if (to + count > now) count = now - to;
  if (count > 0) $copyElements(this, to, $viewOf($elementConstructor(this), $elementConstructor(this), $viewBuffer(this), $viewOffset(this) + from * $elementSize(this), count));
  return this;
}

function every(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = 0; i < length; i++) if (!$call(callback, self, this[i], i, this)) return false;
  return true;
}

function some(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = 0; i < length; i++) if ($call(callback, self, this[i], i, this)) return true;
  return false;
}

function forEach(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = 0; i < length; i++) $call(callback, self, this[i], i, this);
}

function fill(value, start, end) {
  const length = $typedLength(this);
  const element = toElement(this, value);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const to = $selfHosted("Array.relative")(end, length, length);
  const now = $typedLength(this);
  for (let i = from; i < to && i < now; i++) this[i] = element;
  return this;
}

function filter(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  const kept = [];
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if ($call(callback, self, value, i, this)) $append(kept, value);
  }
  const result = createSpecies(this, kept.length);
  for (let i = 0; i < kept.length; i++) result[i] = kept[i];
  return result;
}

function find(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = 0; i < length; i++) {
    const value = this[i];
    if ($call(callback, self, value, i, this)) return value;
  }
}

function findIndex(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = 0; i < length; i++) if ($call(callback, self, this[i], i, this)) return i;
  return -1;
}

function findLast(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = length - 1; i >= 0; i--) {
    const value = this[i];
    if ($call(callback, self, value, i, this)) return value;
  }
}

function findLastIndex(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  for (let i = length - 1; i >= 0; i--) if ($call(callback, self, this[i], i, this)) return i;
  return -1;
}

function includes(value, start) {
  const length = $typedLength(this);
  if (length === 0) return false;
  for (let i = $selfHosted("Array.relative")(start, length, 0); i < length; i++) if ($sameValueZero(this[i], value)) return true;
  return false;
}

function indexOf(value, start) {
  const length = $typedLength(this);
  if (length === 0) return -1;
  for (let i = $selfHosted("Array.relative")(start, length, 0); i < length; i++) if (i in this && this[i] === value) return i;
  return -1;
}

function lastIndexOf(value, ...start) {
  const length = $typedLength(this);
  if (length === 0) return -1;
  const from = start.length > 0 ? $toInteger(+start[0]) : length - 1;
  for (let i = from < 0 ? from + length : from < length ? from : length - 1; i >= 0; i--) if (i in this && this[i] === value) return i;
  return -1;
}

function joinWith(view, length, separator, textOf) {
  const text = $newText();
  for (let i = 0; i < length; i++) {
    if (i > 0) $addText(text, separator);
    const value = view[i];
    if (value !== undefined) $addText(text, textOf(value));
  }
  return $takeText(text);
}

function join(separator) {
  const length = $typedLength(this);
  const between = separator === undefined ? "," : `${separator}`;
  return joinWith(this, length, between, (value) => `${value}`);
}

function toLocaleString() { return joinWith(this, $typedLength(this), ",", (value) => `${value.toLocaleString()}`); }

function map(callback, self = undefined) {
  const length = $typedLength(this);
  needCallable(callback);
  const result = createSpecies(this, length);
  for (let i = 0; i < length; i++) result[i] = $call(callback, self, this[i], i, this);
  return result;
}

function reduce(callback, ...initial) {
  const length = $typedLength(this);
  needCallable(callback);
  if (length === 0 && initial.length === 0) $throwTypeError("Reduce of empty array with no initial value");
  let i = 0;
  let value = initial.length > 0 ? initial[0] : this[i++];
  for (; i < length; i++) value = callback(value, this[i], i, this);
  return value;
}

function reduceRight(callback, ...initial) {
  const length = $typedLength(this);
  needCallable(callback);
  if (length === 0 && initial.length === 0) $throwTypeError("Reduce of empty array with no initial value");
  let i = length - 1;
  let value = initial.length > 0 ? initial[0] : this[i--];
  for (; i >= 0; i--) value = callback(value, this[i], i, this);
  return value;
}

function reverse() {
  const length = $typedLength(this);
  for (let low = 0, high = length - 1; low < high; low++, high--) {
    const value = this[low];
    this[low] = this[high];
    this[high] = value;
  }
  return this;
}

function toReversed() {
  const length = $typedLength(this);
  const result = createSame(this, length);
  for (let i = 0; i < length; i++) result[i] = this[length - 1 - i];
  return result;
}

function set(source, ...rest) {
  if (!$isTypedArray(this)) $throwTypeError("this is not a typed array.");
  const offset = $toInteger(+rest[0]);
  if (offset < 0) $throwRangeError("offset is out of bounds");
  const length = $typedLength(this);
  if ($isTypedArray(source)) {
    const count = $typedLength(source);
    if ($isBigView(this) !== $isBigView(source)) $throwTypeError("Cannot mix BigInt and other types, use explicit conversions");
    if (count + offset > length) $throwRangeError("offset is out of bounds");
    $copyElements(this, offset, source);
    return;
  }
  const values = $toObject(source);
  const count = $selfHosted("Array.lengthOf")(values);
  if (count + offset > length) $throwRangeError("offset is out of bounds");
  for (let i = 0; i < count; i++) this[offset + i] = values[i];
}

function slice(start, end) {
  const length = $typedLength(this);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const to = $selfHosted("Array.relative")(end, length, length);
  const count = to > from ? to - from : 0;
  const result = createSpecies(this, count);
  if (count === 0) return result;
  const now = $typedLength(this);
  const last = to < now ? to : now;
  if ($elementName(result) === $elementName(this)) {
    $copyBytes($viewBuffer(result), $viewOffset(result), $viewBuffer(this), $viewOffset(this) + from * $elementSize(this), $viewOffset(this) + last * $elementSize(this));
  } else {
    for (let i = from, at = 0; i < last; i++, at++) result[at] = this[i];
  }
  return result;
}

function sort(compare) {
  $selfHosted("ArraySort.checkComparator")(compare);
  const length = $typedLength(this);
  if (compare === undefined) return $sortTyped(this);
  const values = [];
  for (let i = 0; i < length; i++) $append(values, this[i]);
  const sorted = $selfHosted("ArraySort.mergeSort")(values, numeric(compare));
  for (let i = 0; i < length; i++) this[i] = sorted[i];
  return this;
}

function numeric(compare) { return (a, b) => +compare(a, b); }

function toSorted(compare) {
  $selfHosted("ArraySort.checkComparator")(compare);
  const length = $typedLength(this);
  const result = createSame(this, length);
  for (let i = 0; i < length; i++) result[i] = this[i];
  return $call(sort, result, compare);
}

function withValue(index, value) {
  const length = $typedLength(this);
  const relative = $toInteger(+index);
  const at = relative < 0 ? relative + length : relative;
  const element = toElement(this, value);
  if (!(at >= 0 && at < $typedLengthNow(this))) $throwRangeError("Invalid typed array index");
  const result = createSame(this, length);
  for (let i = 0; i < length; i++) result[i] = i === at ? element : this[i];
  return result;
}

function subarray(start, end) {
  if (!$isTypedArray(this)) $throwTypeError("this is not a typed array.");
  const length = $typedLengthNow(this);
  const offset = $viewOffset(this);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const constructor = () => $selfHosted("ArrayBuffer.speciesOf")(this, $elementConstructor(this));
  let result;
  if ($isTracking(this) && end === undefined) {
    const species = constructor();
    result = new species($viewBuffer(this), offset + from * $elementSize(this));
  } else {
    const to = $selfHosted("Array.relative")(end, length, length);
    const species = constructor();
    result = new species($viewBuffer(this), offset + from * $elementSize(this), to > from ? to - from : 0);
  }
  $typedLength(result);
  if ($isBigView(result) !== $isBigView(this)) $throwTypeError("Content type of the typed array from the species constructor differs");
  return result;
}

function from(source, mapper = undefined, self = undefined) {
  if (!$isConstructor(this)) $throwTypeError($describe(this) + " is not a constructor");
  if (mapper !== undefined) needCallable(mapper);
  if (source === undefined || source === null) $throwTypeError($describe(source) + " is not iterable");
  const method = source[$symbol("iterator")];
  let values;
  if (method !== undefined && method !== null) {
    if (!$isCallable(method)) $throwTypeError($describe(method) + " is not a function");
    values = listOf(source, method);
  } else {
    values = $toObject(source);
  }
  const length = $selfHosted("Array.lengthOf")(values);
  const result = checked(new this(length), length);
  for (let i = 0; i < length; i++) result[i] = mapper === undefined ? values[i] : $call(mapper, self, values[i], i);
  return result;
}

function of(...items) {
  if (!$isConstructor(this)) $throwTypeError($describe(this) + " is not a constructor");
  const result = checked(new this(items.length), items.length);
  for (let i = 0; i < items.length; i++) result[i] = items[i];
  return result;
}

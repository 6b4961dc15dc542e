// What changes an array in place, and its copying twins, on the general road.

function push(...values) {
  const target = $selfHosted("Array.toObject")(this);
  let length = $selfHosted("Array.lengthOf")(target);
  if (length + values.length > 9007199254740991) $throwTypeError("Pushing " + values.length + " elements on an array-like of length " + length + " is disallowed by ECMA-262");
  for (let i = 0; i < values.length; i++) target[length++] = values[i];
  target.length = length;
  return length;
}

function pop() {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
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
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
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
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
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
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  for (let low = 0, high = length - 1; low < high; low++, high--) {
    const hasLow = low in target;
    const a = hasLow ? target[low] : undefined;
    const hasHigh = high in target;
    const b = hasHigh ? target[high] : undefined;
    if (hasHigh) target[low] = b;
    else if (hasLow) delete target[low];
    if (hasLow) target[high] = a;
    else if (hasHigh) delete target[high];
  }
  return target;
}

// How many elements splice takes out: an argument that is missing says more than one that is undefined.
function removedCount(given, count, available) {
  return given === 0 ? 0 : given === 1 ? available : $clamp($toInteger(+count), 0, available);
}

function splice(start, count, ...values) {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const removed = removedCount(arguments.length, count, length - from);
  if (length + values.length - removed > 9007199254740991) $throwTypeError("Invalid array length");
  const result = $selfHosted("Array.create")(target, removed);
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
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const removed = removedCount(arguments.length, count, length - from);
  if (length + values.length - removed > 9007199254740991) $throwTypeError("Invalid array length");
  if (length + values.length - removed > 4294967295) $throwRangeError("Invalid array length");
  const result = [];
  for (let i = 0; i < from; i++) $append(result, target[i]);
  for (let i = 0; i < values.length; i++) $append(result, values[i]);
  for (let i = from + removed; i < length; i++) $append(result, target[i]);
  return result;
}

function fill(value, start, end) {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  const to = $selfHosted("Array.relative")(end, length, length);
  for (let i = $selfHosted("Array.relative")(start, length, 0); i < to; i++) target[i] = value;
  return target;
}

function copyWithin(to, start, end = undefined) {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  let at = $selfHosted("Array.relative")(to, length, 0);
  let from = $selfHosted("Array.relative")(start, length, 0);
  let count = $selfHosted("Array.relative")(end, length, length) - from;
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

function withValue(index, value) {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  const position = $toInteger(+index);
  const at = position < 0 ? position + length : position;
  if (length > 4294967295) $throwRangeError("Invalid array length");
  if (at < 0 || at >= length) $throwRangeError("Invalid index : " + index);
  const result = [];
  for (let i = 0; i < length; i++) $append(result, i === at ? value : target[i]);
  return result;
}

function toReversed() {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  if (length > 4294967295) $throwRangeError("Invalid array length");
  const result = [];
  for (let i = length - 1; i >= 0; i--) $append(result, target[i]);
  return result;
}

function setLength(target, value) {
  target.length = +value;
  return value;
}

// Arrays as text (https://tc39.es/ecma262/#sec-array.prototype.join).

function join(separator) {
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  return joinSlow(target, length, separator === undefined ? "," : `${separator}`, false);
}

// Nested arrays are joined on a stack of levels instead of by recursion; an array inside itself is left out.
function joinSlow(target, length, separator, locale) {
  const levels = [{ target, length, at: 0, separator }];
  const text = $newText();
  let top = 0;
  while (true) {
    const level = levels[top];
    if (level.at >= level.length) {
      if (top === 0) return $takeText(text);
      levels[top--] = undefined;
      continue;
    }
    if (level.at > 0) $addText(text, level.separator);
    const value = level.target[level.at++];
    if (value === undefined || value === null) continue;
    if (!locale && $isArray(value) && !$isProxy(value) && value.toString === $selfHosted("ArrayJoin.toText") && value.join === $joinMethod()) {
      let nested = false;
      for (let i = 0; i <= top; i++) if (levels[i].target === value) nested = true;
      if (nested) continue;
      if (top > 2000) $throwRangeError("Maximum call stack size exceeded");
      levels[++top] = { target: value, length: $selfHosted("Array.lengthOf")(value), at: 0, separator: "," };
      continue;
    }
    $addText(text, locale ? `${value.toLocaleString()}` : `${value}`);
  }
}

function toText() {
  const target = $selfHosted("Array.toObject")(this);
  const method = target.join;
  if ($isCallable(method)) return $call(method, target);
  return $call($selfHosted("Object.toStringTag"), target);
}

function toLocaleText() {
  const target = $selfHosted("Array.toObject")(this);
  return joinSlow(target, $selfHosted("Array.lengthOf")(target), ",", true);
}

// https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal: data of any depth and shape, circles included.

function structuredClone(value) { return clone(value, $newMap()); }

function refuse(value) {
  const error = $newError($intrinsic("ErrorPrototype"), $describe(value) + " could not be cloned.");
  $defineHidden(error, "name", "DataCloneError");
  throw error;
}

function clone(value, seen) {
  if (typeof value === "symbol" || $isCallable(value)) refuse(value);
  if (!$isObject(value)) return value;
  const known = $mapGet(seen, value);
  if (known !== undefined) return known;
  if ($isArray(value)) return cloneMembers(value, emptyArray(value.length), seen);
  if ($isBuffer(value)) return cloneBuffer(value, seen);
  if ($isTypedArray(value)) return cloneView(value, seen);
  const kind = $cloneKind(value);
  if (kind === "Map") return cloneMap(value, seen);
  if (kind === "Set") return cloneSet(value, seen);
  if (kind === "Error") return cloneError(value, seen);
  if (kind === "Object") return cloneMembers(value, {}, seen);
  if (kind === "") refuse(value);
  const copy = $cloneData(value);
  $mapSet(seen, value, copy);
  return copy;
}

function cloneMembers(value, target, seen) {
  $mapSet(seen, value, target);
  const keys = $selfHosted("Object.keysSlow")(value);
  for (let i = 0; i < keys.length; i++) $define(target, keys[i], clone(value[keys[i]], seen));
  return target;
}

function cloneMap(value, seen) {
  const target = $newMap();
  $mapSet(seen, value, target);
  const entries = $collectionEntries(value, true);
  while ($moveNext(entries)) {
    const key = clone($currentKey(entries), seen);
    $mapSet(target, key, clone($currentValue(entries), seen));
  }
  return target;
}

function cloneSet(value, seen) {
  const target = $newSet();
  $mapSet(seen, value, target);
  const entries = $collectionEntries(value, false);
  while ($moveNext(entries)) $setAdd(target, clone($currentKey(entries), seen));
  return target;
}

function cloneBuffer(value, seen) {
  const length = $bufferLength(value);
  const target = $newBuffer(undefined, length, undefined);
  $copyBytes(target, 0, value, 0, length);
  $mapSet(seen, value, target);
  return target;
}

function cloneView(value, seen) {
  const constructor = $elementConstructor(value);
  const target = $viewOf(constructor, constructor, clone($viewBuffer(value), seen), $viewOffset(value), $typedLength(value));
  $mapSet(seen, value, target);
  return target;
}

function cloneError(value, seen) {
  const target = $newErrorLike(value);
  $mapSet(seen, value, target);
  if (value.cause !== undefined) $defineHidden(target, "cause", clone(value.cause, seen));
  return target;
}

function emptyArray(length) {
  const result = [];
  result.length = length;
  return result;
}

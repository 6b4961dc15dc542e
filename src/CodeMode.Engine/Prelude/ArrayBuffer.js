// https://tc39.es/ecma262/#sec-arraybuffer-objects: what reads the program's objects.

function toIndex(value, what) {
  const index = $toInteger(+value);
  if (index < 0 || index > 9007199254740991) $throwRangeError("Invalid " + what);
  return index;
}

function construct(newTarget, given, options) {
  const length = toIndex(given, "array buffer length");
  let maximum;
  if ($isObject(options)) {
    const limit = options.maxByteLength;
    if (limit !== undefined) maximum = toIndex(limit, "array buffer max length");
  }
  return $newBuffer(newTarget, length, maximum);
}

function resize(length) {
  const buffer = $needBuffer(this);
  if (!$isResizable(buffer)) $throwTypeError("Method ArrayBuffer.prototype.resize called on incompatible receiver #<ArrayBuffer>");
  $resizeBuffer(buffer, toIndex(length, "array buffer length"));
}

// The constructor that a method's result is made with, https://tc39.es/ecma262/#sec-speciesconstructor.
function speciesOf(target, fallback) {
  const constructor = target.constructor;
  if (constructor === undefined) return fallback;
  if (!$isObject(constructor)) $throwTypeError("The .constructor property is not an object");
  const species = constructor[$symbol("species")];
  if (species === undefined || species === null) return fallback;
  if (!$isConstructor(species)) $throwTypeError("object.constructor[Symbol.species] is not a constructor");
  return species;
}

function slice(start, end) {
  const buffer = $needBuffer(this);
  if ($isDetached(buffer)) $throwTypeError("Cannot perform ArrayBuffer.prototype.slice on a detached ArrayBuffer");
  const length = $bufferLength(buffer);
  const from = $selfHosted("Array.relative")(start, length, 0);
  const to = $selfHosted("Array.relative")(end, length, length);
  const size = to > from ? to - from : 0;
  const constructor = speciesOf(buffer, $intrinsic("ArrayBuffer"));
  const result = $needBuffer(new constructor(size));
  if ($isDetached(result)) $throwTypeError("Species constructor returned a detached ArrayBuffer");
  if (result === buffer) $throwTypeError("ArrayBuffer subclass returned this from species constructor");
  if ($bufferLength(result) < size) $throwTypeError("Species constructor returned a too small ArrayBuffer");
  if ($isDetached(buffer)) $throwTypeError("Cannot perform ArrayBuffer.prototype.slice on a detached ArrayBuffer");
  $copyBytes(result, 0, buffer, from, to);
  return result;
}

function transferWith(value, length, keepsLimit) {
  const buffer = $needBuffer(value);
  return $transferBuffer(buffer, length === undefined ? undefined : toIndex(length, "array buffer length"), keepsLimit);
}

function transfer(...[length]) { return transferWith(this, length, true); }
function transferToFixedLength(...[length]) { return transferWith(this, length, false); }

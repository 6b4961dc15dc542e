// https://tc39.es/ecma262/#sec-set-objects: what calls functions of the program.

function fill(iterable) {
  const adder = this.add;
  if (!$isCallable(adder)) $throwTypeError("'" + $describe(adder) + "' returned for property 'add' of object '#<Set>' is not a function");
  for (const value of iterable) $call(adder, this, value);
  return this;
}

function forEach(callback, self = undefined) {
  const entries = $collectionEntries(this, false);
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
  while ($moveNext(entries)) $call(callback, self, $currentKey(entries), $currentKey(entries), this);
}

// https://tc39.es/ecma262/#sec-getsetrecord
function record(other) {
  if (!$isObject(other)) $throwTypeError($describe(other) + " is not an object");
  const number = +other.size;
  if (number !== number) $throwTypeError("The 'size' property must be a number");
  const size = $toInteger(number);
  if (size < 0) $throwRangeError("'" + size + "' is an invalid size");
  const has = other.has;
  if (!$isCallable(has)) $throwTypeError("The 'has' property must be a function");
  const keys = other.keys;
  if (!$isCallable(keys)) $throwTypeError("The 'keys' property must be a function");
  return { __proto__: null, other, size, has, keys };
}

function contains(set, value) { return !!$call(set.has, set.other, value); }

// Calls a function with each key of the other set until it answers false.
function eachKey(set, action) {
  const iterator = $call(set.keys, set.other);
  if (!$isObject(iterator)) $throwTypeError("The iterator of keys is not an object");
  const next = iterator.next;
  for (;;) {
    const result = $call(next, iterator);
    if (!$isObject(result)) $throwTypeError("Iterator result " + $describe(result) + " is not an object");
    if (result.done) return true;
    if (action(result.value) === false) {
      $selfHosted("Iteration.close")(iterator);
      return false;
    }
  }
}

function union(other) {
  $requireSet(this);
  const set = record(other);
  const result = $copySet(this);
  eachKey(set, (key) => { $setAdd(result, key); });
  return result;
}

function intersection(other) {
  $requireSet(this);
  const set = record(other);
  const result = $newSet();
  if ($collectionSize(this) <= set.size) {
    const entries = $collectionEntries(this, false);
    while ($moveNext(entries)) {
      const key = $currentKey(entries);
      if (contains(set, key)) $setAdd(result, key);
    }
  } else {
    eachKey(set, (key) => { if ($setHas(this, key)) $setAdd(result, key); });
  }
  return result;
}

function difference(other) {
  $requireSet(this);
  const set = record(other);
  const result = $copySet(this);
  if ($collectionSize(this) <= set.size) {
    const entries = $collectionEntries(this, false);
    while ($moveNext(entries)) {
      const key = $currentKey(entries);
      if (contains(set, key)) $setDelete(result, key);
    }
  } else {
    eachKey(set, (key) => { $setDelete(result, key); });
  }
  return result;
}

function symmetricDifference(other) {
  $requireSet(this);
  const set = record(other);
  const result = $copySet(this);
  eachKey(set, (key) => {
    if ($setHas(this, key)) $setDelete(result, key);
    else $setAdd(result, key);
  });
  return result;
}

function isSubsetOf(other) {
  $requireSet(this);
  const set = record(other);
  if ($collectionSize(this) > set.size) return false;
  const entries = $collectionEntries(this, false);
  while ($moveNext(entries)) if (!contains(set, $currentKey(entries))) return false;
  return true;
}

function isSupersetOf(other) {
  $requireSet(this);
  const set = record(other);
  if ($collectionSize(this) < set.size) return false;
  return eachKey(set, (key) => $setHas(this, key));
}

function isDisjointFrom(other) {
  $requireSet(this);
  const set = record(other);
  if ($collectionSize(this) <= set.size) {
    const entries = $collectionEntries(this, false);
    while ($moveNext(entries)) if (contains(set, $currentKey(entries))) return false;
    return true;
  }
  return eachKey(set, (key) => !$setHas(this, key));
}

// https://tc39.es/ecma262/#sec-map-objects: what calls functions of the program.

function fill(iterable) {
  const adder = this.set;
  if (!$isCallable(adder)) $throwTypeError("'" + $describe(adder) + "' returned for property 'set' of object '#<Map>' is not a function");
  for (const entry of iterable) {
    if (!$isObject(entry)) $throwTypeError("Iterator value " + $describe(entry) + " is not an entry object");
    $call(adder, this, entry[0], entry[1]);
  }
  return this;
}

function forEach(callback, self = undefined) {
  const entries = $collectionEntries(this, true);
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
  while ($moveNext(entries)) $call(callback, self, $currentValue(entries), $currentKey(entries), this);
}

function groupBy(items, callback) {
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
  const groups = $newMap();
  let index = 0;
  for (const item of items) {
    const key = callback(item, index++);
    const group = $mapGet(groups, key);
    if (group === undefined) $mapSet(groups, key, [item]);
    else $append(group, item);
  }
  return groups;
}

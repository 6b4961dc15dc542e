// Values on their way to the host: getters and toJSON run here, metered; the result holds plain data only.

function pathOf(levels, key) {
  let path = "result";
  for (let i = 1; i < levels.length; i++) path = $pathStep(path, levels[i].key);
  return $pathStep(path, key);
}

// One value without its members: a primitive, or an opened level for an object, an array, a map or a set.
function openValue(given, key, levels, seen, warn) {
  let value = given;
  if ($isObject(value)) {
    const toJSON = value.toJSON;
    if ($isCallable(toJSON)) value = $call(toJSON, value, `${$describeKey(key)}`);
  }
  if (!$isObject(value)) {
    if (typeof value === "symbol") {
      warn(pathOf(levels, key), "is a symbol");
      return $dataOf(undefined);
    }
    return $dataOf(value);
  }
  const kind = $dataKind(value);
  if (kind === "function") {
    warn(pathOf(levels, key), "is a function, which is no data");
    return $dataOf(undefined);
  }
  if (kind === "promise") {
    warn(pathOf(levels, key), "is a Promise that was not awaited");
    return $dataOf("[Promise]");
  }
  if (kind === "primitive") return $dataOf($unbox(value));
  if (kind === "text") return $dataOf(`${value}`);
  if ($pathHas(seen, value)) {
    warn(pathOf(levels, key), "refers back to an object that contains it");
    return $dataOf("[Circular]");
  }
  if (levels.length > 500) {
    warn(pathOf(levels, key), "is nested too deeply");
    return $dataOf("[nested too deeply]");
  }
  return open(value, key, kind, seen);
}

function open(value, key, kind, seen) {
  $pathAdd(seen, value);
  if (kind === "array") return { value, key, at: 0, keys: undefined, length: $toLength(value.length), target: $dataArray(), level: true };
  if (kind === "map" || kind === "set") {
    const list = $collectionItems(value);
    if (list === undefined) return { value, key, at: 0, keys: undefined, source: undefined, pairs: $mapPairs(value), length: $mapPairs(value).length, target: $dataObject(), level: true };
    return { value: list, owner: value, key, at: 0, keys: undefined, length: list.length, target: $dataArray(), level: true };
  }
  const keys = kind === "error" ? ["name", "message"] : [];
  const own = $selfHosted("Object.keysSlow")(value);
  for (let i = 0; i < own.length; i++) $append(keys, own[i]);
  return { value, key, at: 0, keys, length: keys.length, target: $dataObject(), level: true };
}

function convert(value, warn) {
  const seen = $pathSet();
  const levels = [];
  const first = openValue(value, "", levels, seen, warn);
  if (!first.level) return first;
  $append(levels, first);
  while (levels.length > 0) {
    const level = levels[levels.length - 1];
    if (level.at >= level.length) {
      $pathRemove(seen, level.owner === undefined ? level.value : level.owner);
      $removeLast(levels);
      continue;
    }
    const at = level.at++;
    const key = level.pairs !== undefined ? level.pairs[at][0] : level.keys === undefined ? at : level.keys[at];
    const member = level.pairs !== undefined ? level.pairs[at][1] : level.value[key];
    const data = openValue(member, key, levels, seen, warn);
    if (data.level) {
      $dataAdd(level.target, key, data.target);
      $append(levels, data);
    } else {
      $dataAdd(level.target, key, data);
    }
  }
  return first.target;
}

function callHost(target, list) {
  const data = [];
  for (let i = 0; i < list.length; i++) $append(data, convert(list[i], () => { }));
  return $callHost(target, data);
}

function convertCollecting(value, warnings) {
  return convert(value, (path, problem) => {
    if (warnings.length < 10) $append(warnings, "'" + path + "' " + problem + "; it was left out or replaced. Return plain data.");
  });
}

// Own enumerable properties of an error, without what is told apart.
function errorProperties(error) {
  const rest = {};
  const keys = $selfHosted("Object.keysSlow")(error);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key !== "name" && key !== "message" && key !== "stack") $define(rest, key, error[key]);
  }
  return convert(rest, () => { });
}

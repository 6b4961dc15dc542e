// https://url.spec.whatwg.org/#interface-urlsearchparams: what reads the program's objects and calls its functions.

function fill(init) {
  const method = init[$symbol("iterator")];
  if (method === undefined || method === null) {
    const keys = $selfHosted("Object.keysSlow")(init);
    for (let i = 0; i < keys.length; i++) $urlAppend(this, keys[i], $selfHosted("Coercion.toText")(init[keys[i]]));
    return this;
  }
  for (const entry of init) {
    const pair = $selfHosted("Iteration.toList")(entry);
    if (pair.length !== 2) $throwTypeError("Each query pair must be an iterable [name, value] tuple");
    $urlAppend(this, $selfHosted("Coercion.toText")(pair[0]), $selfHosted("Coercion.toText")(pair[1]));
  }
  return this;
}

function forEach(callback, self = undefined) {
  const pairs = $urlPairs(this);
  if (!$isCallable(callback)) $throwTypeError($describe(callback) + " is not a function");
  for (let i = 0; i < pairs.length; i++) $call(callback, self, pairs[i][1], pairs[i][0], this);
}

// The iteration protocols, for everything that is no plain array.

function open(value) {
  if (value === undefined || value === null) $throwTypeError($describe(value) + " is not iterable");
  const method = value[$symbol("iterator")];
  if (!$isCallable(method)) $throwTypeError($describeIterable(value) + " is not iterable");
  const iterator = $call(method, value);
  if (!$isObject(iterator)) $throwTypeError("Result of the Symbol.iterator method is not an object");
  return iterator;
}

function openAsync(value) {
  if (value === undefined || value === null) $throwTypeError($describe(value) + " is not async iterable");
  const method = value[$symbol("asyncIterator")];
  if (method !== undefined && method !== null) {
    const iterator = $call(method, value);
    if (!$isObject(iterator)) $throwTypeError("Result of the Symbol.asyncIterator method is not an object");
    return iterator;
  }
  const iterator = open(value);
  const next = iterator.next;
  return {
    __proto__: null,
    async next(...sent) { return await settleResult(iterator, $apply(next, iterator, sent), true); },
    async return(...sent) {
      const method = iterator.return;
      if (method === undefined || method === null) return { value: sent[0], done: true };
      return await settleResult(iterator, $apply(method, iterator, sent), false);
    },
    async throw(error) {
      const method = iterator.throw;
      if (method === undefined || method === null) { close(iterator); $throwTypeError("The iterator does not provide a 'throw' method"); }
      return await settleResult(iterator, $call(method, iterator, error), true);
    },
  };
}

// A promise that is rejected ends the loop over it, and so the iterator.
async function settleResult(iterator, result, closes) {
  if (!$isObject(result)) $throwTypeError("Iterator result " + $describe(result) + " is not an object");
  const done = !!result.done;
  const value = result.value;
  try {
    return { value: await value, done };
  } catch (error) {
    if (closes && !done) closeQuietly(iterator);
    throw error;
  }
}

function step(iterator, next) {
  const result = $call(next, iterator);
  if (!$isObject(result)) $throwTypeError("Iterator result " + $describe(result) + " is not an object");
  return result.done ? $done() : result.value;
}

function unpack(result) { return result.done ? $done() : result.value; }

function plainResult(result) {
  const done = !!result.done;
  return { value: result.value, done };
}

function close(iterator) {
  const method = iterator.return;
  if (method === undefined || method === null) return;
  const result = $call(method, iterator);
  if (!$isObject(result)) $throwTypeError($describe(result) + " is not an object");
}

function closeQuietly(iterator) {
  try {
    const method = iterator.return;
    if (method !== undefined && method !== null) $call(method, iterator);
  } catch { }
}

function callReturn(iterator) {
  const method = iterator.return;
  return method === undefined || method === null ? undefined : $call(method, iterator);
}

// One turn of yield*: hands next (0), throw (1) or return (2) on.
function delegate(iterator, next, received, mode) {
  if (mode === 0) return $call(next, iterator, received);
  const method = mode === 1 ? iterator.throw : iterator.return;
  if (method !== undefined && method !== null) return $call(method, iterator, received);
  if (mode === 2) return { value: received, done: true };
  close(iterator);
  $throwTypeError("The iterator does not provide a 'throw' method");
}

async function awaitReturn(generator, value) {
  let result;
  try {
    result = await value;
  } catch (error) {
    $settleGenerator(generator, error, true);
    return;
  }
  $settleGenerator(generator, result, false);
}

function appendAll(list, iterable) {
  for (const value of iterable) $append(list, value);
  return list;
}

function toList(iterable) {
  return appendAll([], iterable);
}

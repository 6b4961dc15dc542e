// Promises (https://tc39.es/ecma262/#sec-promise-objects): what calls functions of the program.

function resolvers(promise) {
  let called = false;
  return {
    // Behind a comma a function stays without a name, as these have none.
    resolve: (0, (value) => { if (!called) { called = true; $resolvePromise(promise, value); } }),
    reject: (0, (error) => { if (!called) { called = true; $rejectPromise(promise, error); } }),
  };
}

function construct(promise, executor) {
  const functions = resolvers(promise);
  try {
    executor(functions.resolve, functions.reject);
  } catch (error) {
    functions.reject(error);
  }
  return promise;
}

function resolveThenable(promise, thenable, then) {
  const functions = resolvers(promise);
  try {
    $call(then, thenable, functions.resolve, functions.reject);
  } catch (error) {
    functions.reject(error);
  }
}

// Reads then at once, as the resolving functions do, and calls it in a job of its own.
function resolveObserved(promise, value) {
  let then;
  try {
    then = value.then;
  } catch (error) {
    $rejectPromise(promise, error);
    return;
  }
  if ($isCallable(then)) $enqueueThenable(promise, value, then);
  else $fulfillPromise(promise, value);
}

function resolveSlowly(promise, value) {
  let then;
  try {
    then = value.then;
  } catch (error) {
    $rejectPromise(promise, error);
    return;
  }
  if ($isCallable(then)) resolveThenable(promise, value, then);
  else $fulfillPromise(promise, value);
}

function settle(derived, value, isError) {
  if (derived === undefined) return;
  if ($isPromise(derived)) {
    if (isError) $rejectPromise(derived, value);
    else $resolvePromise(derived, value);
  } else $call(isError ? derived.reject : derived.resolve, undefined, value);
}

function run(handler, value, derived) {
  let result;
  try {
    result = handler(value);
  } catch (error) {
    settle(derived, error, true);
    return;
  }
  settle(derived, result, false);
}

function runFulfilled(handler, value, derived) {
  if ($isCallable(handler)) run(handler, value, derived);
  else settle(derived, value, false);
}

function runRejected(handler, value, derived) {
  if ($isCallable(handler)) run(handler, value, derived);
  else settle(derived, value, true);
}

// A promise of any constructor with its resolving functions.
function capability(constructor) {
  if (constructor === $intrinsic("Promise")) {
    const promise = $newPromise();
    const functions = resolvers(promise);
    return { promise, resolve: functions.resolve, reject: functions.reject };
  }
  if (!$isConstructor(constructor)) $throwTypeError("Promise resolve or reject function is not callable");
  const result = { promise: undefined, resolve: undefined, reject: undefined };
  result.promise = new constructor((resolve, reject) => {
    if (result.resolve !== undefined || result.reject !== undefined) $throwTypeError("Promise executor has already been invoked with non-undefined arguments");
    result.resolve = resolve;
    result.reject = reject;
  });
  if (!$isCallable(result.resolve) || !$isCallable(result.reject)) $throwTypeError("Promise resolve or reject function is not callable");
  return result;
}

function thenSlow(onFulfilled, onRejected) {
  if (!$isPromise(this)) $throwTypeError("Method Promise.prototype.then called on incompatible receiver " + $describe(this));
  const constructor = $selfHosted("Object.speciesConstructor")(this, $intrinsic("Promise"));
  const derived = capability(constructor);
  $addReaction(this, onFulfilled, onRejected, derived);
  return derived.promise;
}

function catchError(onRejected) { return this.then(undefined, onRejected); }

function finallyDo(onFinally) {
  if (!$isObject(this)) $throwTypeError("Promise.prototype.finally called on a non-object");
  const constructor = $selfHosted("Object.speciesConstructor")(this, $intrinsic("Promise"));
  if (!$isCallable(onFinally)) return this.then(onFinally, onFinally);
  return this.then(
    (value) => promiseResolve(constructor, onFinally()).then(() => value),
    (error) => promiseResolve(constructor, onFinally()).then(() => { throw error; }));
}

function promiseResolve(constructor, value) {
  if ($isPromise(value) && value.constructor === constructor) return value;
  const result = capability(constructor);
  $call(result.resolve, undefined, value);
  return result.promise;
}

function resolve(value) {
  if (!$isObject(this)) $throwTypeError("PromiseResolve called on non-object");
  return promiseResolve(this, value);
}

function reject(error) {
  const result = capability(this);
  $call(result.reject, undefined, error);
  return result.promise;
}

function withResolvers() { return capability(this); }

function tryCall(callback, ...list) {
  const result = capability(this);
  try {
    $call(result.resolve, undefined, $apply(callback, undefined, list));
  } catch (error) {
    $call(result.reject, undefined, error);
  }
  return result.promise;
}

function combine(constructor, iterable, start) {
  const result = capability(constructor);
  try {
    const resolveOne = constructor.resolve;
    if (!$isCallable(resolveOne)) $throwTypeError("Promise resolve or reject function is not callable");
    start(result, (value) => $call(resolveOne, constructor, value), iterable);
  } catch (error) {
    $call(result.reject, undefined, error);
  }
  return result.promise;
}

function collect(result, resolveOne, iterable, onValue, onError) {
  const values = [];
  let remaining = 1;
  let index = 0;
  const done = () => { if (--remaining === 0) $call(result.resolve, undefined, values); };
  for (const item of iterable) {
    const at = index++;
    $append(values, undefined);
    const promise = resolveOne(item);
    remaining++;
    let called = false;
    const settleWith = (make) => (value) => {
      if (called) return;
      called = true;
      values[at] = make(value);
      done();
    };
    promise.then(settleWith(onValue), onError === undefined ? result.reject : settleWith(onError));
  }
  done();
}

function all(iterable) {
  return combine(this, iterable, (result, resolveOne, list) => collect(result, resolveOne, list, (value) => value, undefined));
}

function allSettled(iterable) {
  return combine(this, iterable, (result, resolveOne, list) => collect(result, resolveOne, list,
    (value) => ({ status: "fulfilled", value }), (reason) => ({ status: "rejected", reason })));
}

function race(iterable) {
  return combine(this, iterable, (result, resolveOne, list) => {
    for (const item of list) resolveOne(item).then(result.resolve, result.reject);
  });
}

function any(iterable) {
  return combine(this, iterable, (result, resolveOne, list) => {
    const errors = [];
    let remaining = 1;
    let index = 0;
    const done = () => { if (--remaining === 0) $call(result.reject, undefined, $aggregateError(errors, "All promises were rejected")); };
    for (const item of list) {
      const at = index++;
      $append(errors, undefined);
      remaining++;
      let called = false;
      resolveOne(item).then(result.resolve, (error) => {
        if (called) return;
        called = true;
        errors[at] = error;
        done();
      });
    }
    done();
  });
}

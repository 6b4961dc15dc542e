// https://tc39.es/ecma262/#sec-error-objects

function installCause(error, options) {
  if ($isObject(options) && "cause" in options) $defineHidden(error, "cause", options.cause);
  return error;
}

function construct(prototype, message, options) {
  const text = message === undefined ? undefined : $selfHosted("Coercion.toText")(message);
  return installCause($newError(prototype, text), options);
}

function constructAggregate(prototype, errors, message, options) {
  const error = construct(prototype, message, options);
  $defineHidden(error, "errors", $selfHosted("Iteration.toList")(errors));
  return error;
}

function toText() {
  if (!$isObject(this)) $throwTypeError("Error.prototype.toString requires that 'this' be an object");
  const name = this.name === undefined ? "Error" : `${this.name}`;
  const message = this.message === undefined ? "" : `${this.message}`;
  return name === "" ? message : message === "" ? name : name + ": " + message;
}

// https://encoding.spec.whatwg.org/#interface-textdecoder: what reads the program's objects.

function construct(newTarget, label, options) {
  const name = label === undefined ? "utf-8" : `${label}`;
  const given = options === undefined || options === null ? {} : options;
  return $newDecoder(newTarget, name, !!given.fatal, !!given.ignoreBOM);
}

function decode(...[input, options]) {
  const decoder = $needDecoder(this);
  return $decode(decoder, input, options !== undefined && options !== null && !!options.stream);
}

// Sorting of arrays (https://tc39.es/ecma262/#sec-array.prototype.sort).

// A merge sort from below: stable, and no recursion.
function mergeSort(list, compare) {
  const length = list.length;
  let from = list;
  let to = $newArray(length);
  // Short runs by insertion.
  for (let start = 0; start < length; start += 8) {
    const end = start + 8 < length ? start + 8 : length;
    for (let i = start + 1; i < end; i++) {
      const value = from[i];
      let j = i - 1;
      while (j >= start && compare(from[j], value) > 0) {
        from[j + 1] = from[j];
        j--;
      }
      from[j + 1] = value;
    }
  }
  for (let width = 8; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      const middle = start + width < length ? start + width : length;
      const end = start + 2 * width < length ? start + 2 * width : length;
      let left = start;
      let right = middle;
      let out = start;
      while (left < middle && right < end) {
        // What is no order (NaN) counts as equal.
        if (compare(from[left], from[right]) > 0) to[out++] = from[right++];
        else to[out++] = from[left++];
      }
      while (left < middle) to[out++] = from[left++];
      while (right < end) to[out++] = from[right++];
    }
    const other = from;
    from = to;
    to = other;
  }
  return from;
}

// undefined goes last without being compared; without a comparator texts are compared.
function sortValues(values, compare) {
  const list = [];
  let missing = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === undefined) missing++;
    else $append(list, values[i]);
  }
  let sorted;
  if (compare !== undefined) {
    sorted = mergeSort(list, compare);
  } else {
    const texts = [];
    for (let i = 0; i < list.length; i++) $append(texts, `${list[i]}`);
    sorted = $sortByText(list, texts);
  }
  for (let i = 0; i < missing; i++) $append(sorted, undefined);
  return sorted;
}

function checkComparator(compare) {
  if (compare !== undefined && !$isCallable(compare)) $throwTypeError("The comparison function must be either a function or undefined");
}

function sort(compare) {
  checkComparator(compare);
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  const values = [];
  for (let i = 0; i < length; i++) if (i in target) $append(values, target[i]);
  return writeBack(target, sortValues(values, compare), length);
}

// What had no element goes to the end.
function writeBack(target, sorted, length) {
  let i = 0;
  for (; i < sorted.length; i++) target[i] = sorted[i];
  for (; i < length; i++) if (i in target) delete target[i];
  return target;
}

function toSorted(compare) {
  checkComparator(compare);
  const target = $selfHosted("Array.toObject")(this);
  const length = $selfHosted("Array.lengthOf")(target);
  const values = [];
  for (let i = 0; i < length; i++) $append(values, target[i]);
  return sortValues(values, compare);
}

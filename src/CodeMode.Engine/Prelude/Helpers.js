// Functions beside the language that the host may give to programs, so that the usual loops need not be written.

// All items of an operation's answers, page by page: the host finds them in each answer, and the arguments of the next page.
async function* paginate(operation, args, maxPages) {
  const page = $pagesOf(operation);
  if (page === undefined) $throwTypeError("paginate takes an operation itself and its arguments: paginate(api.orders.listOrders, { … })");
  let next = args === undefined ? {} : args;
  for (let left = maxPages === undefined ? 1e9 : +maxPages; next !== null && left > 0; left--) {
    const answer = await page(next);
    const items = answer.items;
    for (let i = 0; i < items.length; i++) yield items[i];
    next = answer.next;
  }
}

// fn(item, index) for each item, at most so many at once; the results in the items' order. After a failure no more are begun, and
// what was begun is waited for: a call that nobody waits for would be cut off.
async function parallel(items, limit, fn) {
  if (!$isCallable(fn)) $throwTypeError("parallel takes items, how many to work on at once, and a function: parallel(ids, 4, async id => …)");
  const all = $selfHosted("Iteration.toList")(items);
  const results = [];
  let at = 0;
  let failure;
  const work = async () => {
    while (at < all.length && failure === undefined) {
      const index = at++;
      try {
        results[index] = await fn(all[index], index);
      } catch (error) {
        if (failure === undefined) failure = { error };
      }
    }
  };
  for (let i = 0; i < all.length; i++) results[i] = undefined;
  const workers = [];
  for (let i = 0; i < all.length && (i === 0 || i < +limit); i++) workers[i] = work();
  for (let i = 0; i < workers.length; i++) await workers[i];
  if (failure !== undefined) throw failure.error;
  return results;
}

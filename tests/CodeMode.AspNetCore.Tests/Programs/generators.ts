// as support
async function* orders(status) {
  for (let offset = 0; ; offset += 25) {
    const page = await api.orders.listOrders({ status: [status], offset, limit: 25 });
    yield* page.items;
    if (offset + 25 >= page.total) return;
  }
}
function* take(count, items) {
  for (const item of items) {
    if (count-- <= 0) return;
    yield item;
  }
}
const shipped = [];
for await (const order of orders("Shipped")) shipped.push(order.id);
return { count: shipped.length, first: [...take(3, shipped)], last: shipped.at(-1) };

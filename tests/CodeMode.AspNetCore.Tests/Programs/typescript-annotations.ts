// as support
interface Line { productId: number; quantity: number }
type Totals = Record<string, number>;

const quantities = async (offset: number, limit = 25): Promise<Totals> => {
  const page = await api.orders.listOrders({ offset, limit });
  const totals: Totals = {};
  for (const line of page.items.flatMap(order => order.lines as Line[])) {
    totals[line.productId] = (totals[line.productId] ?? 0) + line.quantity;
  }
  return totals satisfies Totals;
};

function merge<T extends Totals>(...parts: T[]): Totals {
  return parts.reduce((sum: Totals, part) => {
    for (const [key, value] of Object.entries(part)) sum[key] = (sum[key] ?? 0) + value;
    return sum;
  }, {});
}

return merge(...await Promise.all([quantities(0), quantities(25)]));

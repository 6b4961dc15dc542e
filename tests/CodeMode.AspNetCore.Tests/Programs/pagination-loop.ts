// as support
async () => {
  const all = [];
  for (let offset = 0; ; ) {
    const page = await api.orders.listOrders({ offset, limit: 25 });
    all.push(...page.items);
    offset += page.items.length;
    if (offset >= page.total) break;
  }
  const byStatus = {};
  for (const order of all) byStatus[order.status] = (byStatus[order.status] ?? 0) + 1;
  return { total: all.length, byStatus };
}

// as manager
async () => {
  const { items } = await api.orders.listOrders({ status: ["Open", "Paid"], limit: 25 });
  const large = items.filter(order => order.total > 500);
  return { count: large.length, sum: large.reduce((sum, order) => sum + order.total, 0), ids: large.map(order => order.id) };
}

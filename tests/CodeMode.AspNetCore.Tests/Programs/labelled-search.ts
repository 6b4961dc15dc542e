// as support
let answer = null;
search: for (const customerId of [1, 2, 3, 4]) {
  const orders = await api.customers.listCustomerOrders({ customerId });
  for (const order of orders) {
    for (const { sku } of order.lines) {
      if (sku.startsWith("BK-") && order.status !== "Cancelled") {
        answer = { customerId, orderId: order.id, sku };
        break search;
      }
    }
  }
}
return answer ?? "none";

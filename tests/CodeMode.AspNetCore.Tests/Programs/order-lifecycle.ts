// as support
const order = await api.orders.placeOrder({ body: { customerId: 2, lines: [{ productId: 4, quantity: 3 }, { productId: 12, quantity: 1 }], note: "Gift" } });
const steps: string[] = [order.status];
await api.orders.addOrderLine({ orderId: order.id, body: { productId: 2, quantity: 2 } });
const changed = await api.orders.removeOrderLine({ orderId: order.id, productId: 12 });
steps.push((await api.orders.payOrder({ orderId: order.id, body: { method: "card", lastDigits: "4242" } })).status);
const shipped = await api.orders.shipOrder({ orderId: order.id, body: { carrier: "Post" } });
steps.push(shipped.status);
return { id: order.id, total: changed.total, steps, payment: shipped.payment, wasShipped: shipped.shippedAt !== null };

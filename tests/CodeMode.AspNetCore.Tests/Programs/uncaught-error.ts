// as support
const order = await api.orders.getOrder({ orderId: 9999 });
return order.id;

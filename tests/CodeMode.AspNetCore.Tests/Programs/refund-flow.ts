// as manager
async () => {
  const { items: [order] } = await api.orders.listOrders({ status: ["Shipped"], limit: 1 });
  const refund = await api.refunds.requestRefund({ body: { orderId: order.id, amount: order.lines[0].unitPrice, reason: "Damaged", comment: "Broken on arrival" } });
  const decided = await api.refunds.decideRefund({ refundId: refund.id, body: { approve: true } });
  let again;
  try {
    await api.refunds.decideRefund({ refundId: refund.id, body: { approve: false } });
  } catch ({ status, body }) {
    again = `${status}: ${body.detail}`;
  }
  const { status, decidedBy, comment } = decided;
  return { refundId: refund.id, before: refund.status, status, decidedBy, comment, again };
}

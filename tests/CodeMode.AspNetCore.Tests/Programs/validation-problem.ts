// as support
// The document knows no unique e-mail or foreign keys, so the API itself has to say no.
try {
  await api.orders.placeOrder({ body: { customerId: 4711, lines: [{ productId: 1, quantity: 1 }] } });
} catch (e) {
  if (!(e instanceof ApiError)) throw e;
  return { status: e.status, detail: (e.body as { detail: string }).detail };
}

// as support
const { items: customers } = await api.customers.listCustomers({ status: "Vip" });
const orders = await Promise.all(customers.map(({ id }) => api.customers.listCustomerOrders({ customerId: id })));
return customers.map((customer, index) => ({
  name: customer.name,
  city: customer.defaultAddress?.city ?? "unknown",
  orders: orders[index].length,
  newest: orders[index][0]?.placedAt.slice(0, 10),
}));

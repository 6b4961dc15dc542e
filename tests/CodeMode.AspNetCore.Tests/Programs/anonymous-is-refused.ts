// as nobody
try {
  await api.customers.listCustomers();
} catch (error) {
  return [error.status, error.body.title];
}

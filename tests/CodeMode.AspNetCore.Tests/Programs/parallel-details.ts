// as support
const ids = [1, 2, 3, 5, 8];
const customers = await Promise.all(ids.map(customerId => api.customers.getCustomer({ customerId })));
return customers.map(({ id, name, status }) => `${id}: ${name} (${status})`);

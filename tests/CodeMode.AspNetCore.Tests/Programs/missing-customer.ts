// as support
async () => {
  try {
    await api.customers.getCustomer({ customerId: 4711 });
    return "found";
  } catch (error) {
    return { isApiError: error instanceof ApiError, isError: error instanceof Error, name: error.name, status: error.status, detail: error.body.detail, operation: error.operation };
  }
}

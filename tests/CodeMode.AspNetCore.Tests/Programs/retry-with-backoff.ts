// as manager
async function attempt(action, times) {
  const errors = [];
  for (let round = 1; round <= times; round++) {
    try {
      return { value: await action(), errors };
    } catch (error) {
      errors.push(error.status);
      if (error.status < 500) break;
    }
  }
  return { errors };
}
return [await attempt(() => api.reports.getForecast(), 3), await attempt(() => api.orders.cancelOrder({ orderId: 3 }), 3)];

// as support
const results = await Promise.allSettled([api.reports.getSalesReport(), api.shop.getStatus()]);
return results.map(result => result.status === "fulfilled" ? result.value.open : result.reason.status);

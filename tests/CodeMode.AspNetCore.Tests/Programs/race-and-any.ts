// as manager
const fast = api.reports.getInventoryReport({ delay: 0 }).then(report => report.outOfStock);
const slow = api.reports.getInventoryReport({ delay: 2000 }).then(() => "slow");
const first = await Promise.race([fast, slow]);
const failing = api.reports.getForecast();
const any = await Promise.any([failing, fast]);
await failing.catch(() => {});
return { first, same: first === any };

// as manager
const fast = api.reports.getInventoryReport({ delay: 0 }).then(report => report.outOfStock);
const slow = api.reports.getInventoryReport({ delay: 2000 }).then(() => "slow");
const first = await Promise.race([fast, slow]);
const any = await Promise.any([api.reports.getForecast(), fast]);
return { first, same: first === any };

// as manager
const report = await api.reports.getSalesReport({ by: "Day" });
const months = Object.groupBy(report, ({ period }) => period.slice(0, 7));
return Object.entries(months).map(([month, days]) => ({ month, days: days.length, revenue: days.reduce((sum, day) => sum + day.revenue, 0) }));

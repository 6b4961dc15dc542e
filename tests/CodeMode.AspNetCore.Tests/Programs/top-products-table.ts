// as manager
const top = await api.reports.getTopProducts({ count: 3 });
const rows = top.map(({ name, sold, revenue }, rank) => [rank + 1, name, sold, revenue.toFixed(2)]);
return [["#", "Product", "Sold", "Revenue"], ...rows].map(row => `| ${row.join(" | ")} |`).join("\n");

// as support
const { items } = await api.orders.listOrders({ placedFrom: "2026-02-01T00:00:00Z", placedBefore: "2026-02-08T00:00:00Z", limit: 25 });
const days = items.map(({ placedAt }) => new Date(placedAt));
const weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
return {
  first: days[0].toISOString(),
  hoursBetween: (days.at(-1).getTime() - days[0].getTime()) / 3600_000,
  weekdays: days.map(day => weekdays[day.getUTCDay()]),
};

// as support
const events = await api.orders.streamOrderEvents({ "X-Since": "2026-03-01T00:00:00Z" });
const counts = events.reduce((all, { status }) => ({ ...all, [status]: (all[status] || 0) + 1 }), {});
return { events: events.length, ...counts };

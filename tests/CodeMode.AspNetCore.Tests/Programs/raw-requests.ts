// as support
const found = await api.request({ method: "GET", path: "/products", query: { category: "Books", limit: 2 } });
const missing = await api.request({ method: "GET", path: "/customers/4711" });
return { status: found.status, names: found.body.items.map(item => item.name), missing: [missing.status, missing.body.detail] };

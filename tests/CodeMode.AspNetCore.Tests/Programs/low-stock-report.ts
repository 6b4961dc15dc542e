// as support
const { items } = await api.products.listProducts({ sort: "Stock", limit: 50 });
const low = items.filter(p => p.stock < 10 && p.category !== "GiftCards");
const lines = low.map(p => `${p.sku.padEnd(8)}${String(p.stock).padStart(4)}  ${p.name}`);
console.log(`${low.length} products are low`);
return lines.join("\n");

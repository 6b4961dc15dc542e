// as support
const { items } = await api.products.listProducts({ inStock: false });
const restocked = await Promise.all(items.map(({ id }) => api.products.setStock({ productId: id, "X-Warehouse": "north", body: { stock: 25 } })));
const { total } = await api.products.listProducts({ inStock: false });
return { restocked: restocked.map(({ sku, stock }) => ({ sku, stock })), stillEmpty: total };

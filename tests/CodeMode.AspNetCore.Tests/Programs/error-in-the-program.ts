// as support
const page = await api.products.listProducts({ limit: 1 });
const missing = undefined;
return missing.name + page.total;

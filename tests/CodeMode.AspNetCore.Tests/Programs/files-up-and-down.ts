// as support
const file = { name: "mug.png", contentType: "image/png", base64: "iVBORw0KGgo=" };
const stored = await api.products.uploadProductImage({ productId: 12, body: { file, caption: "Mug" } });
const image = await api.products.downloadProductImage({ productId: 12 });
return { stored, contentType: image.contentType, base64: image.base64 };

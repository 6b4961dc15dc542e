// as support
await api.products.postProductReviews({ productId: 1, body: { stars: 4, text: "Clicks nicely." } });
const reviews = await api.products.getProductReviews({ productId: 1 });
const average = reviews.reduce((sum, { stars }) => sum + stars, 0) / reviews.length;
return { count: reviews.length, average: Math.round(average * 100) / 100, last: reviews[reviews.length - 1].author };

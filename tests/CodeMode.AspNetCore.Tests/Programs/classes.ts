// as support
class Basket {
  #lines = new Map();
  static limit = 3;
  add(product, quantity = 1) {
    if (this.#lines.size >= Basket.limit) throw new RangeError(`A basket holds ${Basket.limit} products.`);
    this.#lines.set(product.id, { product, quantity });
    return this;
  }
  get total() {
    let sum = 0;
    for (const { product, quantity } of this.#lines.values()) sum += product.price * quantity;
    return sum;
  }
}
class GiftBasket extends Basket {
  get total() { return super.total + 5; }
}
const products = await Promise.all([1, 4, 12, 7].map(productId => api.products.getProduct({ productId })));
const basket = new GiftBasket().add(products[0]).add(products[1], 4).add(products[2], 2);
try {
  basket.add(products[3]);
} catch (error) {
  return { total: basket.total, message: error.message, kind: error.constructor.name };
}

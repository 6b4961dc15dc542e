// as support
const order = await api.orders.getOrder({ orderId: 9 });
const text = JSON.stringify(order, (key, value) => key === "unitPrice" ? undefined : value, 1);
const copy = JSON.parse(text, (key, value) => typeof value === "number" && key === "quantity" ? value * 10 : value);
return { length: text.split("\n").length, quantities: copy.lines.map(line => line.quantity), hasPrice: "unitPrice" in copy.lines[0], note: copy.note };

namespace CodeMode.Core.Tests.Checking;

/// <summary>Programs that work, or may: none may be refused.</summary>
public sealed class ValidProgramTests
{
    public static TheoryData<string> Programs { get; } =
    [
        // Plain calls
        "async () => await api.orders.listOrders()",
        "async () => api.orders.listOrders({})",
        "return await api.orders.getOrder({ orderId: 1 })",
        "await api.orders.getOrder({ orderId: 1, expand: ['lines', 'customer'] })",
        "await api.orders.listOrders({ status: 'open', limit: 10, ids: [1, 2], urgent: true, since: null })",
        "await api.orders.listOrders({ status: undefined, limit: void 0 })",
        "await api.orders.listOrders(undefined)",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [{ sku: 'a', quantity: 2, price: 1.5 }] } })",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [], note: null, priority: null } })",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [], priority: 'high', labels: { a: 'b' } } })",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [], payment: { card: '1' } } })",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [], payment: { vat: '1' } } })",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [], id: 'left out' } })",
        "await api.orders.createOrder({ body: { customerId: 'c', lines: [{ sku: 'a', quantity: 1, color: 'red' }] } })",
        "await api.files.putFile({ path: 'a', body: { file: { name: 'a', base64: '' } } })",
        "await api['orders']['getOrder']({ 'orderId': 1 })",
        "await api[`orders`].getOrder({ ['orderId']: 1 })",
        "const g = 'orders'; await api[g].listOrders()",
        "await api.orders?.listOrders?.()",
        "for await (const o of paginate(api.orders.listOrders, { status: 'open' }, 3)) console.log(o)",
        "for await (const o of paginate(api.orders.listOrders)) console.log(o)",
        "return await Array.fromAsync(paginate(api.orders.listOrders, {}))",
        "const paginate = f => f; return [...paginate(api.orders.listOrders)]",
        "return await parallel([1, 2], 2, orderId => api.orders.getOrder({ orderId }))",
        // What is only known at run time
        "const args = { limt: 1 }; await api.orders.listOrders(args)",
        "const args = JSON.parse('{}'); await api.orders.getOrder(args)",
        "const more = {}; await api.orders.getOrder({ ...more })",
        "const more = {}; await api.orders.listOrders({ wrong: 1, ...more })",
        "const key = f(); await api.orders.getOrder({ [key]: 1 })",
        "const args = []; await api.orders.getOrder(...args)",
        "let id = '1'; id = Number(id); await api.orders.getOrder({ orderId: id })",
        "const id = input.id; await api.orders.getOrder({ orderId: id })",
        "await api.orders.getOrder({ orderId: Number('1') })",
        "await api.orders.listOrders({ status: cond ? 'open' : 'other' })",
        "await api.customers.getCustomer({ id: `c${1}` })",
        "var late = f; await api.orders.listOrders({ limit: late })",
        "const status = 'paid'; await api.orders.listOrders({ status })",
        "await api.orders.listOrders({ limit: -1 })",
        "await api.orders.listOrders({ ids: [...[1, 2]] })",
        "await api.orders.listOrders({ ids: [1, x] })",
        "await api.orders.createOrder({ body: order })",
        "await api.orders.createOrder({ body: { ...order, note: 'x' } })",
        "await api.orders.createOrder({ body: { customerId: id, lines: lines.map(l => ({ sku: l.sku, quantity: 1 })) } })",
        // Aliases
        "const { orders } = api; await orders.listOrders()",
        "const { orders: o } = api; await o.getOrder({ orderId: 1 })",
        "const { orders: { getOrder } } = api; await getOrder({ orderId: 1 })",
        "const { getOrder, deleteOrder } = api.orders; await getOrder({ orderId: 1 }); await deleteOrder({ orderId: 1 })",
        "const o = api.orders; const f = o.getOrder; await f({ orderId: 1 })",
        "let o = api.orders; await o.listOrders()",
        "let o; o = api.orders; await o.listOrders()",
        "var o = api.orders; function f() { return o.listOrders() } await f()",
        "const a = api; const b = a; await b.orders.listOrders()",
        "const { missing = {} } = api; missing.anything",
        "const { foo = null } = api.orders; if (foo) await foo()",
        "await globalThis.api.orders.listOrders()",
        "const { request } = api; await request({ method: 'GET', path: '/orders' })",
        // Shadowing
        "const api = { foo: { bar() {} } }; api.foo.bar()",
        "function f(api) { return api.anything.at[all](1) } f({})",
        "[1].map(api => api[0])",
        "try { f() } catch (api) { throw api }",
        "for (const api of list) { send(api) }",
        "{ const api = 1; g(api) } await api.orders.listOrders()",
        "class api { static x() {} } api.x(); send(api)",
        // Looking without touching
        "Object.keys(api)",
        "for (const g of Object.keys(api)) console.log(g, Object.keys(api.orders).length)",
        "for (const name in api.orders) console.log(name)",
        "console.log(api.orders)",
        "typeof api.orders.getOrder === 'function'",
        "if (api.orders) await api.orders.listOrders()",
        "if ('orders' in api && api.orders !== undefined) 1",
        "api.orders && await api.orders.listOrders()",
        "api.hasOwnProperty('orders')",
        "`${api.orders}`",
        "if (api.nope) await api.orders.listOrders()",
        "if (typeof api.orders.nope === 'function') 1",
        "await api.orders.nope?.()",
        "await api.nope?.list()",
        // Operations as values
        "const ids = [{ orderId: 1 }]; await Promise.all(ids.map(api.orders.getOrder))",
        "const table = { get: api.orders.getOrder, drop: api.orders.deleteOrder }; await table.get({ orderId: 1 })",
        "const f = cond ? api.orders.getOrder : api.orders.deleteOrder; await f({ orderId: 1 })",
        "await api.orders.getOrder.call(null, { orderId: 1 })",
        "run(api.orders.listOrders)",
        // Promises
        "const p = api.orders.listOrders(); const orders = await p; orders.length",
        "api.orders.listOrders().then(r => r.length).catch(() => null).finally(() => 1)",
        "(await api.orders.listOrders()).items.map(o => o.id)",
        "const [a, b] = await Promise.all([api.orders.listOrders(), api.customers.listCustomers()]); a.length + b.length",
        "const { items } = await api.orders.listOrders(); items",
        "for (const o of await api.orders.listOrders()) console.log(o)",
        "let r = api.orders.listOrders(); r = await r; r.items",
        "const p = api.orders.listOrders(); p.label = 'orders'; p.toString()",
        "const ps = [1, 2].map(orderId => api.orders.getOrder({ orderId })); ps.length; await Promise.all(ps)",
        "const { then } = api.orders.listOrders()",
        // Raw requests
        "await api.request({ method: 'GET', path: '/orders/17' })",
        "await api.request({ path: '/orders?status=open' })",
        "await api.request({ method: 'post', path: '/Orders/', body: {} })",
        "await api.request({ method: 'GET', path: '/files/a/b/c.txt' })",
        "await api.request({ method: 'GET', path: '/v1/orders' })",
        "await api.request({ method: m, path: '/nowhere' })",
        "await api.request({ method: 'GET', path: `/orders/${id}` })",
        "await api.request(options)",
        // Everything else of the language
        "class Cart { #items = []; async fill() { this.#items = await api.orders.listOrders(); return this.#items } } await new Cart().fill()",
        "function* pages() { let page = 0; while (true) yield api.orders.listOrders({ limit: page++ }) } const first = await pages().next().value; first",
        "switch (kind) { case 'a': { const o = api.orders; await o.listOrders(); break } default: await api.customers.listCustomers() }",
        "try { await api.orders.getOrder({ orderId: 1 }) } catch (e) { if (e.status === 404) null; else throw e }",
        "const order: any = await api.orders.getOrder({ orderId: 1 } as any); order!.lines",
        "const ns = { api: 1 }; ns.api; ns['api']",
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Is_not_refused(string program)
    {
        var result = Checks.Check(program);
        Assert.False(result.IsBlocked, Checks.Describe(result));
    }
}

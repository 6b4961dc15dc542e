namespace CodeMode.Core.Tests.Checking;

/// <summary>Programs that provably fail: each is refused, at its place, with what to write instead.</summary>
public sealed class InvalidProgramTests
{
    /// <summary>Program, id, place, part of the message.</summary>
    public static TheoryData<string, string, string, string> Programs { get; } = new()
    {
        // 4001, 4002
        { "async () => {", "CMODE4001", "1:14", "Expected '}' but found the end of the program" },
        { "const x = ;", "CMODE4001", "1:11", "Expected an expression but found ';'" },
        { "let a; let a;", "CMODE4001", "1:12", "'a' is declared twice" },
        { "import fs from 'fs'", "CMODE4002", "1:1", "'import' is not available" },
        { "enum Color { Red }", "CMODE4002", "1:1", "write an object" },
        { "with (a) {}", "CMODE4002", "1:1", "'with' is not available" },
        // 4003
        { "api.order.list()", "CMODE4003", "1:5", "'order' does not exist in 'api'. Did you mean 'orders'?" },
        { "await api.orders.getOrdr({ orderId: 1 })", "CMODE4003", "1:18", "Operation 'getOrdr' does not exist in 'api.orders'. Did you mean 'getOrder'?" },
        { "await api.orders.get({ orderId: 1 })", "CMODE4003", "1:18", "Did you mean 'getOrder'?" },
        { "await api.orders.getCustomer({ id: 'a' })", "CMODE4003", "1:18", "Did you mean 'api.customers.getCustomer'?" },
        { "await api.listOrders()", "CMODE4003", "1:11", "Did you mean 'api.orders.listOrders'?" },
        { "await api.zzz.q()", "CMODE4003", "1:11", "Its groups are orders, customers, files" },
        { "await api.customers.zzzzzz()", "CMODE4003", "1:21", "Its operations are listCustomers, getCustomer" },
        { "await api['order'].x()", "CMODE4003", "1:11", "Did you mean 'orders'?" },
        { "const { order } = api", "CMODE4003", "1:9", "Did you mean 'orders'?" },
        { "const { orders: { gtOrder } } = api", "CMODE4003", "1:19", "Did you mean 'getOrder'?" },
        { "const { gtOrder } = api.orders; await gtOrder({ orderId: 1 })", "CMODE4003", "1:9", "Did you mean 'getOrder'?" },
        { "const o = api.orders; await o.listOrder()", "CMODE4003", "1:31", "Did you mean 'listOrders'?" },
        { "const f = api.orders.listOrder", "CMODE4003", "1:22", "Did you mean 'listOrders'?" },
        { "let o; o = api.orders; await o.listOrder()", "CMODE4003", "1:32", "Did you mean 'listOrders'?" },
        { "await globalThis.api.ordrs.listOrders()", "CMODE4003", "1:22", "Did you mean 'orders'?" },
        { "await api.orders({ orderId: 1 })", "CMODE4003", "1:7", "'api.orders' is not a function; call one of its operations: api.orders.listOrders(…)" },
        { "await api({})", "CMODE4003", "1:7", "'api' is not a function" },
        { "try { await api.orders.nope() } catch { }", "CMODE4003", "1:24", "does not exist" },
        { "const k = 'nope'; await api.orders[k]()", "CMODE4003", "1:36", "'nope' does not exist" },
        { "async () => {\n  const r = await api.orders\n    .listOrder();\n}", "CMODE4003", "3:6", "Did you mean 'listOrders'?" },
        { "```js\nawait api.orders.listOrder()\n```", "CMODE4003", "2:18", "Did you mean 'listOrders'?" },
        // 4004: names
        { "await api.orders.listOrders({ stats: 'open' })", "CMODE4004", "1:31", "'stats' is no argument of 'api.orders.listOrders'. Did you mean 'status'?" },
        { "await api.orders.listOrders({ body: {} })", "CMODE4004", "1:31", "Its arguments are status, limit, ids, urgent, since" },
        { "await api.customers.listCustomers({ limit: 1 })", "CMODE4004", "1:37", "It takes none" },
        { "await api.orders.getOrder({ orderID: 1 })", "CMODE4004", "1:29", "Did you mean 'orderId'?" },
        { "await api.orders.getOrder({ id: 1, orderId: 1 })", "CMODE4004", "1:29", "'id' is no argument" },
        { "await api.orders.getOrder()", "CMODE4004", "1:7", "'api.orders.getOrder' needs 'orderId'; write api.orders.getOrder({ orderId: … })" },
        { "await api.orders.getOrder({})", "CMODE4004", "1:27", "needs 'orderId'" },
        { "await api.orders.getOrder(null)", "CMODE4004", "1:7", "needs 'orderId'" },
        { "await api.orders.getOrder(undefined)", "CMODE4004", "1:7", "needs 'orderId'" },
        { "await api.orders.getOrder({ orderId: undefined })", "CMODE4004", "1:27", "needs 'orderId'" },
        { "await api.orders.getOrder({ expand: ['lines'] })", "CMODE4004", "1:27", "needs 'orderId'" },
        { "await api.orders.createOrder({})", "CMODE4004", "1:30", "needs 'body'" },
        { "await api.orders.createOrder({ customerId: 'c', lines: [] })", "CMODE4004", "1:32", "'customerId' is no argument" },
        { "const { getOrder } = api.orders; await getOrder({})", "CMODE4004", "1:49", "needs 'orderId'" },
        { "await api.orders.getOrder(17)", "CMODE4004", "1:27", "takes one object of arguments; write api.orders.getOrder({ orderId: … })" },
        { "await api.orders.getOrder('17')", "CMODE4004", "1:27", "takes one object of arguments" },
        { "await api.orders.getOrder([1])", "CMODE4004", "1:27", "takes one object of arguments" },
        { "await api.orders.getOrder(17, {})", "CMODE4004", "1:27", "takes one object of arguments" },
        { "const id = 17; await api.orders.getOrder(id)", "CMODE4004", "1:42", "takes one object of arguments" },
        // 4004 and 4015: paginate
        { "for await (const o of paginate(api.orders.listOrders, { stats: 'open' })) ;", "CMODE4004", "1:57", "'stats' is no argument of 'api.orders.listOrders'. Did you mean 'status'?" },
        { "for await (const o of paginate(api.orders.listOrdrs)) ;", "CMODE4003", "1:43", "Did you mean 'listOrders'?" },
        { "for await (const o of paginate(api.orders.listOrders({ limit: 5 }))) ;", "CMODE4015", "1:32", "write paginate(api.orders.listOrders, { … })" },
        { "for (const o of paginate(api.orders.listOrders)) ;", "CMODE4015", "1:17", "write for await" },
        { "return (await paginate(api.orders.listOrders)).map(o => o.id)", "CMODE4015", "1:48", "Array.fromAsync" },
        { "const all = paginate(api.orders.listOrders); return [...all]", "CMODE4015", "1:57", "write for await" },
        // 4004: values
        { "await api.orders.getOrder({ orderId: '17' })", "CMODE4004", "1:38", "'orderId' must be an integer, not a string" },
        { "await api.orders.getOrder({ orderId: 1.5 })", "CMODE4004", "1:38", "'orderId' must be an integer, not a number" },
        { "await api.orders.getOrder({ orderId: null })", "CMODE4004", "1:38", "'orderId' must be an integer, not null" },
        { "await api.orders.getOrder({ orderId: `${1}` })", "CMODE4004", "1:38", "not a string" },
        { "await api.orders.getOrder({ orderId: true })", "CMODE4004", "1:38", "not true or false" },
        { "await api.orders.getOrder({ orderId: { id: 1 } })", "CMODE4004", "1:38", "not an object" },
        { "const orderId = '17'; await api.orders.getOrder({ orderId })", "CMODE4004", "1:51", "must be an integer" },
        { "await api.orders.listOrders({ status: 'opne' })", "CMODE4004", "1:39", "'status' must be one of \"open\", \"paid\", \"shipped\". Did you mean \"open\"?" },
        { "await api.orders.listOrders({ status: 'cancelled' })", "CMODE4004", "1:39", "not \"cancelled\"" },
        { "await api.orders.listOrders({ status: `gone` })", "CMODE4004", "1:39", "must be one of" },
        { "const s = 'gone'; await api.orders.listOrders({ status: s })", "CMODE4004", "1:57", "must be one of" },
        { "await api.orders.listOrders({ status: ['open'] })", "CMODE4004", "1:39", "must be a string, not an array" },
        { "await api.orders.listOrders({ ids: 1 })", "CMODE4004", "1:36", "must be an array, not a number" },
        { "await api.orders.listOrders({ ids: [1, '2'] })", "CMODE4004", "1:40", "'ids'[1] must be an integer" },
        { "await api.orders.listOrders({ urgent: 'yes' })", "CMODE4004", "1:39", "must be true or false" },
        { "await api.orders.listOrders({ since: 5 })", "CMODE4004", "1:38", "must be a string or null" },
        { "await api.orders.getOrder({ orderId: 1, expand: ['line'] })", "CMODE4004", "1:50", "Did you mean \"lines\"?" },
        { "await api.customers.getCustomer({ id: 5 })", "CMODE4004", "1:39", "must be a string" },
        // 4004: bodies
        { "await api.orders.createOrder({ body: 'x' })", "CMODE4004", "1:38", "must be an object, not a string" },
        { "await api.orders.createOrder({ body: { lines: [] } })", "CMODE4004", "1:38", "'body' needs 'customerId'" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: [], notes: 'x' } })", "CMODE4004", "1:68", "'body' has no property 'notes'. Did you mean 'note'?" },
        { "await api.orders.createOrder({ body: { customerId: 5, lines: [] } })", "CMODE4004", "1:52", "'customerId' must be a string" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: {} } })", "CMODE4004", "1:64", "'lines' must be an array" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: [{ sku: 'a' }] } })", "CMODE4004", "1:65", "'lines'[0] needs 'quantity'" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: [{ sku: 'a', quantity: '2' }] } })", "CMODE4004", "1:87", "'quantity' must be an integer" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: ['a'] } })", "CMODE4004", "1:65", "must be an object" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: [], priority: 'urgent' } })", "CMODE4004", "1:78", "must be one of \"low\", \"high\"" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: [], payment: 'cash' } })", "CMODE4004", "1:77", "fits none of its 2 alternatives" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: [], labels: { a: 1 } } })", "CMODE4004", "1:81", "'a' must be a string" },
        { "await api.orders.createOrder({ body: { customerId: 'c', lines: null } })", "CMODE4004", "1:64", "not null" },
        // 4008
        { "await api[name].listOrders()", "CMODE4008", "1:11", "'api[…]' must be written with a literal name" },
        { "const op = pick(); await api.orders[op]({})", "CMODE4008", "1:37", "'api.orders[…]' must be written with a literal name" },
        { "for (const g of Object.keys(api)) await api[g].list()", "CMODE4008", "1:45", "literal name" },
        { "const o = api.orders[x]; await o()", "CMODE4008", "1:22", "literal name" },
        { "const { [x]: o } = api", "CMODE4008", "1:10", "literal name" },
        { "f(api)", "CMODE4008", "1:3", "'api' may not be passed on, returned or reassigned" },
        { "f(api.orders)", "CMODE4008", "1:3", "'api.orders' may not be passed on" },
        { "return api", "CMODE4008", "1:8", "write api.<group>.<operation>(…) where it is called" },
        { "return { orders: api.orders }", "CMODE4008", "1:18", "may not be passed on" },
        { "const all = [api.orders, api.customers]", "CMODE4008", "1:14", "may not be passed on" },
        { "const copy = { ...api }", "CMODE4008", "1:19", "may not be passed on" },
        { "let o = api.orders; o = api.customers; await o.list()", "CMODE4008", "1:9", "reassigned" },
        { "const { request, ...rest } = api", "CMODE4008", "1:21", "may not be passed on" },
        { "const o = cond ? api.orders : api.customers", "CMODE4008", "1:18", "choose between operations with if or switch" },
        { "const o = x || api.orders", "CMODE4008", "1:16", "may not be passed on" },
        { "function f(o = api.orders) { return o }", "CMODE4008", "1:16", "may not be passed on" },
        { "g(x = api.orders); var x", "CMODE4008", "1:7", "may not be passed on" },
        { "Reflect.get(api, 'orders')", "CMODE4008", "1:13", "may not be passed on" },
        { "Object.entries(api)", "CMODE4008", "1:16", "may not be passed on" },
        { "const Object = f(); Object.keys(api)", "CMODE4008", "1:33", "may not be passed on" },
        { "api.valueOf()[x]()", "CMODE4008", "1:5", "literal name" },
        { "const o = api.orders; send(o)", "CMODE4008", "1:28", "'api.orders' may not be passed on" },
        { "await api", "CMODE4008", "1:7", "may not be passed on" },
        // 4009
        { "const n = api.orders.listOrders().length", "CMODE4009", "1:35", "'length' is read from a Promise, not from its answer; write (await …).length" },
        { "const p = api.orders.listOrders(); return p.items", "CMODE4009", "1:45", "'items' is read from a Promise" },
        { "api.orders.listOrders().map(o => o.id)", "CMODE4009", "1:25", "'map' is read from a Promise" },
        { "const { items } = api.orders.listOrders()", "CMODE4009", "1:19", "cannot be destructured; write 'await' before the call" },
        { "const [first] = api.orders.listOrders()", "CMODE4009", "1:17", "cannot be destructured" },
        { "for (const o of api.orders.listOrders()) o", "CMODE4009", "1:17", "cannot be iterated" },
        { "const all = [...api.orders.listOrders()]", "CMODE4009", "1:17", "cannot be spread" },
        { "Promise.all([api.orders.listOrders()]).map(x => x)", "CMODE4009", "1:40", "'map' is read from a Promise" },
        { "const f = api.orders.listOrders; f().items", "CMODE4009", "1:38", "'items' is read" },
        { "api.request({ path: '/orders' }).body", "CMODE4009", "1:34", "'body' is read" },
        // 4011
        { "await api.request({ method: 'GET', path: '/order' })", "CMODE4011", "1:42", "No operation has the path '/order'. Did you mean '/orders'?" },
        { "await api.request({ method: 'PUT', path: '/orders/1' })", "CMODE4011", "1:42", "'/orders/1' has no PUT; it answers GET, DELETE" },
        { "const path = '/customer'; await api.request({ path })", "CMODE4011", "1:47", "Did you mean '/customers'?" },
        { "await api.request({ path: '/completely/elsewhere?x=1' })", "CMODE4011", "1:27", "Find the right one with search" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Is_refused(string program, string id, string place, string message)
    {
        var result = Checks.Check(program);
        Assert.True(result.IsBlocked);
        Assert.True(
            result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Id == id && $"{d.Line}:{d.Column}" == place
                && d.Message.Contains(message, StringComparison.Ordinal)),
            Checks.Describe(result));
    }
}

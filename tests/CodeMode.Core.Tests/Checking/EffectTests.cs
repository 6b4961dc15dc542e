using CodeMode.Checking;
using CodeMode.Syntax;

namespace CodeMode.Core.Tests.Checking;

public sealed class EffectTests
{
    [Theory]
    [InlineData("1 + 1", "")]
    [InlineData("await api.orders.listOrders()", "orders.listOrders")]
    [InlineData("const { getOrder, deleteOrder: drop } = api.orders; if (x) await drop({ orderId: 1 })", "orders.deleteOrder")]
    [InlineData("run(api.orders.deleteOrder); await api.customers.listCustomers()", "customers.listCustomers orders.deleteOrder")]
    [InlineData("await api.orders.deleteOrder.apply(null, [{ orderId: 1 }])", "orders.deleteOrder")]
    [InlineData("const t = { drop: api.orders.deleteOrder }", "orders.deleteOrder")]
    [InlineData("api.orders.deleteOrder`x`", "orders.deleteOrder")]
    [InlineData("new api.orders.deleteOrder()", "orders.deleteOrder")]
    [InlineData("await api.request({ method: 'DELETE', path: '/orders/1' })", "orders.deleteOrder")]
    [InlineData("const r = api.request; await r({ path: '/orders/1?x' })", "orders.getOrder")]
    [InlineData("await api.request({ path: '/files/a/b' })", "files.getFile")]
    [InlineData("await globalThis.api.orders.listOrders(); globalThis.Math.max(1)", "orders.listOrders")]
    [InlineData("for await (const o of paginate(api.orders.listOrders)) ;", "orders.listOrders")]
    [InlineData("await parallel([1], 2, orderId => api.orders.deleteOrder({ orderId }))", "orders.deleteOrder")]
    public void Names_every_operation_in_reach(string program, string effects)
    {
        var result = Checks.Check(program);
        Assert.Equal(effects, string.Join(' ', result.Effects));
        Assert.True(result.EffectsComplete);
    }

    [Theory]
    [InlineData("await api.request({ path: `/orders/${id}` })", "request")]
    [InlineData("await api.request(x)", "request")]
    [InlineData("send(api.request)", "request")]
    [InlineData("await api.request({ path: '/v1/orders' })", "request")]
    [InlineData("globalThis[x]", "")]
    [InlineData("send(globalThis)", "")]
    [InlineData("const { api: a } = globalThis", "")]
    [InlineData("send(api.orders)", "")]
    [InlineData("not a program", "")]
    public void Says_when_more_may_be_in_reach(string program, string effects)
    {
        var result = Checks.Check(program);
        Assert.Equal(effects, string.Join(' ', result.Effects));
        Assert.False(result.EffectsComplete);
    }

    [Fact]
    public void Another_namespace_has_the_same_rules()
    {
        var result = new ProgramChecker(ShopDocument.Model, "shop").Check(Parser.Parse("await shop.orders.listOrder(); await api.anything.at.all()"));
        Assert.Contains("'shop.orders'", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[1, 2].map(api.orders.getOrder)", "write map(item => api.orders.getOrder({ … }))")]
    [InlineData("await api.orders.getOrder({ orderId: 1 }, { expand: [] })", "behind it are ignored")]
    [InlineData("await api.orders.gone?.()", "does not exist")]
    public void Warns_of_what_may_be_meant(string program, string message)
    {
        var diagnostic = Assert.Single(Checks.Check(program).Diagnostics);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_cannot_be_walked_is_unchecked_rather_than_blocked()
    {
        // Each name stands for the next one, and only the last for the API: following them takes more stack than there is.
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(static i => $"const a{i} = a{i + 1};"));
        var result = Checks.Check("a0.x.y();" + text + "const a60000 = api");
        Assert.False(result.IsBlocked);
        Assert.False(result.EffectsComplete);
    }
}

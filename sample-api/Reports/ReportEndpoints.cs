using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SampleApi.Data;
using SampleApi.Orders;
using SampleApi.Security;

namespace SampleApi.Reports;

/// <summary>Reports, as minimal APIs: a fast, a slow and a failing one. Managers only.</summary>
static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/reports").WithTags("Reports").RequireAuthorization(Policies.Manage).ProducesProblem(401).ProducesProblem(403);
        reports.MapGet("/sales", GetSales).WithName("getSalesReport");
        reports.MapGet("/top-products", GetTopProducts).WithName("getTopProducts").ProducesValidationProblem();
        reports.MapGet("/customers/{customerId:int}", GetCustomerValue).WithName("getCustomerValue");
        reports.MapGet("/inventory", GetInventory).WithName("getInventoryReport").ProducesValidationProblem();
        reports.MapGet("/forecast", GetForecast).WithName("getForecast").ProducesProblem(500);
    }

    /// <summary>Orders and revenue by period, without cancelled orders.</summary>
    /// <param name="store">The shop.</param>
    /// <param name="by">The length of a period.</param>
    internal static Ok<IReadOnlyList<SalesFigure>> GetSales(ShopStore store, SalesPeriod by = SalesPeriod.Month)
    {
        var format = by switch { SalesPeriod.Day => "yyyy-MM-dd", SalesPeriod.Month => "yyyy-MM", _ => "yyyy" };
        var periods = Sold(store).GroupBy(order => order.PlacedAt.ToString(format, CultureInfo.InvariantCulture))
            .Select(period => new SalesFigure { Period = period.Key, Orders = period.Count(), Revenue = period.Sum(order => order.Total) });
        return TypedResults.Ok<IReadOnlyList<SalesFigure>>([.. periods.OrderBy(figure => figure.Period, StringComparer.Ordinal)]);
    }

    /// <summary>The products with the most revenue.</summary>
    internal static Ok<IReadOnlyList<ProductFigure>> GetTopProducts(ShopStore store, [Range(1, 20)] int count = 5)
    {
        var figures = Sold(store).SelectMany(order => order.Lines).GroupBy(line => (line.ProductId, line.Name)).Select(lines => new ProductFigure
        {
            ProductId = lines.Key.ProductId,
            Name = lines.Key.Name,
            Sold = lines.Sum(line => line.Quantity),
            Revenue = lines.Sum(line => line.Quantity * line.UnitPrice),
        });
        return TypedResults.Ok<IReadOnlyList<ProductFigure>>([.. figures.OrderByDescending(figure => figure.Revenue).Take(count)]);
    }

    /// <summary>What a customer brought in.</summary>
    internal static Results<Ok<CustomerValue>, ProblemHttpResult> GetCustomerValue(ShopStore store, int customerId)
    {
        if (!store.Customers.TryGet(customerId, out _)) return TypedResults.Problem($"There is no customer {customerId}.", statusCode: 404);
        var orders = Sold(store).Where(order => order.CustomerId == customerId).ToArray();
        return TypedResults.Ok(new CustomerValue
        {
            CustomerId = customerId,
            Orders = orders.Length,
            Revenue = orders.Sum(order => order.Total),
            ByMonth = orders.GroupBy(order => order.PlacedAt.ToString("yyyy-MM", CultureInfo.InvariantCulture))
                .ToDictionary(month => month.Key, month => month.Sum(order => order.Total)),
        });
    }

    /// <summary>Counts the warehouse. Slow.</summary>
    /// <param name="store">The shop.</param>
    /// <param name="delay">How long counting takes, in milliseconds.</param>
    /// <param name="cancellation">Ends counting early.</param>
    internal static async Task<Ok<InventoryReport>> GetInventory(ShopStore store, CancellationToken cancellation, [Range(0, 60000)] int delay = 100)
    {
        await Task.Delay(delay, cancellation);
        var products = store.Products.All;
        return TypedResults.Ok(new InventoryReport
        {
            Pieces = products.Sum(product => product.Stock),
            Value = products.Sum(product => product.Stock * product.Price),
            OutOfStock = [.. products.Where(product => product.Stock == 0).Select(product => product.Sku)],
        });
    }

    /// <summary>Next month's sales. Always fails: the crystal ball is broken.</summary>
    internal static Ok<SalesFigure> GetForecast() => throw new InvalidOperationException("The crystal ball is broken.");

    static IEnumerable<Order> Sold(ShopStore store) => store.Orders.All.Where(order => order.Status != OrderStatus.Cancelled);
}

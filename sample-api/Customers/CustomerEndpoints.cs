using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using SampleApi.Data;
using SampleApi.Orders;
using SampleApi.Security;

namespace SampleApi.Customers;

/// <summary>Customers, as minimal APIs.</summary>
static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder app)
    {
        var customers = app.MapGroup("/customers").WithTags("Customers").RequireAuthorization().ProducesProblem(401);
        customers.MapGet("/", ListCustomers).WithName("listCustomers").ProducesValidationProblem();
        customers.MapPost("/", CreateCustomer).WithName("createCustomer").ProducesValidationProblem();
        customers.MapGet("/{customerId:int}", GetCustomer).WithName("getCustomer");
        customers.MapPut("/{customerId:int}", UpdateCustomer).WithName("updateCustomer").ProducesValidationProblem();
        customers.MapPut("/{customerId:int}/status", SetCustomerStatus).WithName("setCustomerStatus");
        customers.MapDelete("/{customerId:int}", DeleteCustomer).WithName("deleteCustomer").RequireAuthorization(Policies.Manage).ProducesProblem(403);
        customers.MapGet("/{customerId:int}/orders", ListCustomerOrders).WithName("listCustomerOrders");
        customers.MapGet("/{customerId:int}/notes", ListCustomerNotes).WithName("listCustomerNotes");
        customers.MapPost("/{customerId:int}/notes", AddCustomerNote).WithName("addCustomerNote").ProducesValidationProblem();
    }

    /// <summary>Lists customers, a page at a time.</summary>
    /// <param name="store">The shop.</param>
    /// <param name="search">Part of the name or e-mail address.</param>
    /// <param name="status">Only customers of this status.</param>
    /// <param name="offset">How many to skip.</param>
    /// <param name="limit">How many to return at most.</param>
    internal static Ok<Page<Customer>> ListCustomers(
        ShopStore store, string? search = null, CustomerStatus? status = null, [Range(0, int.MaxValue)] int offset = 0, [Range(1, 50)] int limit = 20)
    {
        var found = store.Customers.All.Where(customer => status is null || customer.Status == status)
            .Where(customer => search is null || $"{customer.Name} {customer.Email}".Contains(search, StringComparison.OrdinalIgnoreCase));
        return TypedResults.Ok(Page<Customer>.Of([.. found], offset, limit));
    }

    /// <summary>Creates a customer.</summary>
    internal static Created<Customer> CreateCustomer(ShopStore store, TimeProvider time, CustomerDetails details)
    {
        var customer = store.Customers.Add(id => new Customer
        {
            Id = id,
            Name = details.Name,
            Email = details.Email,
            Status = CustomerStatus.Active,
            Since = DateOnly.FromDateTime(time.GetUtcNow().Date),
            DefaultAddress = details.DefaultAddress,
        });
        return TypedResults.Created($"/customers/{customer.Id}", customer);
    }

    /// <summary>One customer by id.</summary>
    internal static Results<Ok<Customer>, ProblemHttpResult> GetCustomer(ShopStore store, int customerId) =>
        store.Customers.TryGet(customerId, out var customer) ? TypedResults.Ok(customer) : Missing(customerId);

    /// <summary>Replaces a customer's name, e-mail address and default address.</summary>
    internal static Results<Ok<Customer>, ProblemHttpResult> UpdateCustomer(ShopStore store, int customerId, CustomerDetails details) =>
        store.Customers.TryUpdate(customerId, old => old with { Name = details.Name, Email = details.Email, DefaultAddress = details.DefaultAddress }, out var changed)
            ? TypedResults.Ok(changed)
            : Missing(customerId);

    /// <summary>Makes a customer active, vip or blocked.</summary>
    internal static Results<Ok<Customer>, ProblemHttpResult> SetCustomerStatus(ShopStore store, int customerId, CustomerStatus status) =>
        store.Customers.TryUpdate(customerId, old => old with { Status = status }, out var changed) ? TypedResults.Ok(changed) : Missing(customerId);

    /// <summary>Deletes a customer without orders. Managers only.</summary>
    internal static Results<NoContent, ProblemHttpResult> DeleteCustomer(ShopStore store, int customerId)
    {
        if (store.Orders.All.Any(order => order.CustomerId == customerId))
            return TypedResults.Problem($"Customer {customerId} has orders and cannot be deleted.", statusCode: 409);
        return store.Customers.Remove(customerId) ? TypedResults.NoContent() : Missing(customerId);
    }

    /// <summary>All orders of a customer, newest first.</summary>
    internal static Results<Ok<IReadOnlyList<Order>>, ProblemHttpResult> ListCustomerOrders(ShopStore store, int customerId)
    {
        if (!store.Customers.TryGet(customerId, out _)) return Missing(customerId);
        return TypedResults.Ok<IReadOnlyList<Order>>([.. store.Orders.All.Where(order => order.CustomerId == customerId).OrderByDescending(order => order.PlacedAt)]);
    }

    /// <summary>The staff's notes about a customer.</summary>
    internal static Ok<IReadOnlyList<CustomerNote>> ListCustomerNotes(ShopStore store, int customerId) =>
        TypedResults.Ok<IReadOnlyList<CustomerNote>>([.. store.Notes.All.Where(note => note.CustomerId == customerId)]);

    /// <summary>Adds a note about a customer.</summary>
    internal static Results<Created<CustomerNote>, ProblemHttpResult> AddCustomerNote(
        ShopStore store, TimeProvider time, HttpContext context, int customerId, NewCustomerNote note)
    {
        if (!store.Customers.TryGet(customerId, out _)) return Missing(customerId);
        var author = context.User.Identity?.Name ?? "unknown";
        var added = store.Notes.Add(id => new CustomerNote { Id = id, CustomerId = customerId, Text = note.Text, Author = author, WrittenAt = time.GetUtcNow() });
        return TypedResults.Created($"/customers/{customerId}/notes", added);
    }

    static ProblemHttpResult Missing(int customerId) => TypedResults.Problem($"There is no customer {customerId}.", statusCode: 404);
}

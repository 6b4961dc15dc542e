using Microsoft.AspNetCore.Http.HttpResults;

namespace SampleApi.Orders;

/// <summary>What can be wrong with a request about an order.</summary>
static class OrderProblems
{
    public static ProblemHttpResult Missing(int orderId) => TypedResults.Problem($"There is no order {orderId}.", statusCode: 404);

    public static ProblemHttpResult WrongStatus(Order order, string wish) =>
        TypedResults.Problem($"Order {order.Id} is {order.Status} and cannot be {wish}.", statusCode: 409);
}

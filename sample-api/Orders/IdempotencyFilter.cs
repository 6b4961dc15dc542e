using SampleApi.Data;

namespace SampleApi.Orders;

/// <summary>Answers a repeated request as the first one was answered.</summary>
sealed class IdempotencyFilter(ShopStore store) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var key = context.HttpContext.Request.Headers[Header].ToString();
        if (key.Length == 0) return next(context);
        var answer = store.IdempotentAnswers.GetOrAdd(key, _ => new(() => next(context).AsTask()));
        context.HttpContext.Response.Headers["X-Idempotent"] = "true";
        return new(answer.Value);
    }
}

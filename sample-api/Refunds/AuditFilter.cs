using Microsoft.AspNetCore.Mvc.Filters;

namespace SampleApi.Refunds;

/// <summary>Says in a header who was recorded for an action on refunds.</summary>
sealed class AuditFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context) =>
        context.HttpContext.Response.Headers["X-Audited"] = context.HttpContext.User.Identity?.Name ?? "anonymous";

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}

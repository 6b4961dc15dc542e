using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SampleApi.Data;
using SampleApi.Security;

namespace SampleApi.Refunds;

/// <summary>Refunds, as a controller with an action filter.</summary>
[ApiController, Route("refunds"), Tags("Refunds"), Produces("application/json"), Authorize, ServiceFilter<AuditFilter>]
public sealed class RefundsController(ShopStore store, TimeProvider time) : ControllerBase
{
    /// <summary>Lists refunds.</summary>
    /// <param name="status">Only refunds of this status.</param>
    /// <param name="orderId">Only refunds of this order.</param>
    [HttpGet("", Name = "listRefunds")]
    [ProducesResponseType<IReadOnlyList<Refund>>(200)]
    public ActionResult<IReadOnlyList<Refund>> List(RefundStatus? status, int? orderId) =>
        store.Refunds.All.Where(refund => status is null || refund.Status == status).Where(refund => orderId is null || refund.OrderId == orderId).ToArray();

    /// <summary>One refund by id.</summary>
    [HttpGet("{refundId:int}", Name = "getRefund")]
    [ProducesResponseType<Refund>(200), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    public ActionResult<Refund> Get(int refundId) => store.Refunds.TryGet(refundId, out var refund) ? refund : Missing(refundId);

    /// <summary>Requests a refund for an order that was paid or shipped.</summary>
    [HttpPost("", Name = "requestRefund")]
    [ProducesResponseType<Refund>(201), ProducesResponseType<ValidationProblemDetails>(400, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(422, "application/problem+json")]
    public ActionResult<Refund> RequestRefund(RefundRequest request)
    {
        if (!store.Orders.TryGet(request.OrderId, out var order)) return Problem($"There is no order {request.OrderId}.", statusCode: 422);
        if (order.Status is not (Orders.OrderStatus.Paid or Orders.OrderStatus.Shipped)) return Problem($"Order {order.Id} is {order.Status}: there is nothing to refund.", statusCode: 422);
        if (request.Amount > order.Total) return Problem($"The refund of {request.Amount} is more than the order's total of {order.Total}.", statusCode: 422);
        var refund = store.Refunds.Add(id => new Refund
        {
            Id = id,
            OrderId = order.Id,
            Amount = request.Amount,
            Reason = request.Reason,
            Status = RefundStatus.Pending,
            RequestedAt = time.GetUtcNow(),
            Comment = request.Comment,
        });
        return CreatedAtRoute("getRefund", new { refundId = refund.Id }, refund);
    }

    /// <summary>Approves or rejects a pending refund. Managers only.</summary>
    [HttpPost("{refundId:int}/decision", Name = "decideRefund"), Authorize(Policies.Manage)]
    [ProducesResponseType<Refund>(200), ProducesResponseType<ProblemDetails>(404, "application/problem+json")]
    [ProducesResponseType<ProblemDetails>(409, "application/problem+json")]
    public ActionResult<Refund> Decide(int refundId, RefundDecision decision)
    {
        var pending = false;
        var found = store.Refunds.TryUpdate(refundId, refund => (pending = refund.Status == RefundStatus.Pending) ? Decided(refund, decision) : refund, out var changed);
        if (!found) return Missing(refundId);
        return pending ? changed! : Problem($"Refund {refundId} is already {changed!.Status}.", statusCode: 409);
    }

    Refund Decided(Refund refund, RefundDecision decision) => refund with
    {
        Status = decision.Approve ? RefundStatus.Approved : RefundStatus.Rejected,
        DecidedBy = User.Identity?.Name,
        Comment = decision.Comment ?? refund.Comment,
    };

    ObjectResult Missing(int refundId) => Problem($"There is no refund {refundId}.", statusCode: 404);
}

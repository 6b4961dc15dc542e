using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Library.Controllers;

[Authorize, Area("office"), Route("[area]/invoices")]
public sealed class InvoicesController : CrudController<Invoice, InvoiceDetails>
{
    [HttpPost("{id:int}/payment", Name = "payInvoice"), Consumes("application/json")]
    public ActionResult Pay(int id, [FromBody] InvoiceDetails payment) => NoContent();

    [AllowAnonymous, HttpGet("rates", Name = "listRates")]
    public Dictionary<string, decimal> Rates() => [];

    [Obsolete("Use listRates."), HttpGet("rate", Name = "getRate")]
    public decimal Rate() => 1;
}

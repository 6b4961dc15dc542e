using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Library.Controllers;

public sealed class DevicesController : CrudController<Device, DeviceDetails>
{
    [HttpGet("[action]", Name = "listBroken")]
    public async Task<ActionResult<Device[]>> Broken([Required] string reason, DeviceKind kind = DeviceKind.Scanner)
    {
        await Task.Yield();
        return Array.Empty<Device>();
    }

    [HttpPost("{id:int}/repairs", Name = "repairDevice")]
    [ProducesResponseType<Device>(200)]
    [ProducesResponseType<ProblemDetails>(409)]
    public IActionResult Repair(int id, [FromBody] DeviceDetails details, [FromQuery] bool express) => Ok();

    public override ActionResult<Device> Update(int id, [FromBody] DeviceDetails details) => base.Update(id, details);

    [HttpGet("hidden"), ApiExplorerSettings(IgnoreApi = true)]
    public string Hidden() => "";

    [NonAction]
    public string NotAnAction() => "";
}

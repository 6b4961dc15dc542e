using Microsoft.AspNetCore.Mvc;

namespace Library.Controllers;

/// <summary>Five actions for each kind of thing.</summary>
[ApiController]
[Route("api/[controller]")]
[Produces("application/json")]
public abstract class CrudController<TItem, TDetails> : ControllerBase
    where TItem : class, new()
    where TDetails : class
{
    [HttpGet]
    public ActionResult<IEnumerable<TItem>> List([FromQuery] string? search, [FromQuery] int offset = 0, [FromQuery] int limit = 50) => Array.Empty<TItem>();

    [HttpGet("{id:int}")]
    [ProducesResponseType(200)]
    [ProducesResponseType(404)]
    public ActionResult<TItem> Get(int id) => NotFound();

    [HttpPost]
    [ProducesResponseType(201)]
    public ActionResult<TItem> Create(TDetails details) => new TItem();

    [HttpPut("{id:int}")]
    public virtual ActionResult<TItem> Update(int id, [FromBody] TDetails details) => new TItem();

    [HttpDelete("{id:int}")]
    [ProducesResponseType(204)]
    public IActionResult Delete(int id) => NoContent();
}

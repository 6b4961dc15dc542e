using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Library.Controllers;

public sealed class RoomsController : CrudController<Room, RoomDetails>
{
    [HttpGet("free", Name = "listFreeRooms")]
    public ActionResult<List<Room>> Free([FromQuery] RoomQuery query, [FromHeader(Name = "X-Floor")] string? floor) => new List<Room>();

    [HttpPost("{id:int}/plan", Name = "uploadPlan"), Authorize]
    public ActionResult<string> Plan(int id, IFormFile file) => "";

    [HttpGet("/rooms-by-name/{name}", Name = "getRoomByName")]
    public Room ByName(string name) => new() { Name = name };
}

public sealed class RoomQuery
{
    public int? Floor { get; set; }

    [FromQuery(Name = "min-seats")]
    public int MinimumSeats { get; set; }
}

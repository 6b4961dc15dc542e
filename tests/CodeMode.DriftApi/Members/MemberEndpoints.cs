using Library.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Members;

static class MemberEndpoints
{
    public static RouteGroupBuilder Members(this IEndpointRouteBuilder app) => app.MapGroup("/members").WithTags("Members");

    public static void Map(RouteGroupBuilder members)
    {
        var handlers = new MemberHandlers();
        members.MapGet("/", handlers.List).WithName("listMembers");
        members.MapGet("/{memberId}", handlers.Get).WithName("getMember");
        members.MapPost("/", handlers.Create).WithName("createMember");
        members.MapPut("/{memberId}", handlers.Update).WithName("updateMember");
        members.MapDelete("/{memberId}", handlers.Delete).WithName("deleteMember").RequireAuthorization("manager");
        members.MapPost("/{memberId}/login", (int memberId, [FromForm] string user, [FromForm] string password) => TypedResults.Ok("token")).WithName("login").DisableAntiforgery();
        members.MapGet("/{memberId}/card", LocalCard).WithName("getCard").Produces<string>(200, "text/plain");
        members.MapGet("/count", () => Results.Ok(3)).WithName("countMembers").Produces<int>();

        static IResult LocalCard(int memberId) => Results.Text("card");
    }

    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        app.MapPost("/backup", () => TypedResults.NoContent()).WithName("backUp");
        app.MapGet("/settings", (LibraryStore store) => TypedResults.Ok(new Settings())).WithName("getSettings");
        app.MapPut("/settings", (Settings settings) => TypedResults.Ok(settings)).WithName("setSettings");
    }
}

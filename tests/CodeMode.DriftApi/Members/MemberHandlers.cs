using Microsoft.AspNetCore.Http.HttpResults;

namespace Library.Members;

sealed class MemberHandlers
{
    public Ok<Member[]> List(string? name, Level? level) => TypedResults.Ok(Array.Empty<Member>());

    public Results<Ok<Member>, NotFound> Get(int memberId) => TypedResults.NotFound();

    public Created<Member> Create(MemberDetails member) => TypedResults.Created("/", new Member { Id = 1, Name = member.Name, Level = member.Level });

    public Results<Ok<Member>, NotFound> Update(int memberId, MemberDetails member) => TypedResults.NotFound();

    public NoContent Delete(int memberId) => TypedResults.NoContent();
}

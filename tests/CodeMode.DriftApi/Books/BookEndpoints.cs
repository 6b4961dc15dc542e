using Library.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Library.Books;

static class BookEndpoints
{
    private const string One = "/{bookId:guid}";

    public static IEndpointRouteBuilder MapBooks(this IEndpointRouteBuilder app)
    {
        var books = app.MapGroup("/books").WithTags("Books");
        books.MapGet("/", ListBooks).WithName("listBooks");
        books.MapGet(One, GetBook).WithName("getBook");
        books.MapPost("/", CreateBook).WithName("createBook").RequireAuthorization();
        books.MapPut(One, (Guid bookId, NewBook book, LibraryStore store) => TypedResults.NoContent()).WithName("replaceBook").RequireAuthorization();
        books.MapDelete(One, Results<NoContent, NotFound> (Guid bookId) => TypedResults.NoContent()).WithName("deleteBook").RequireAuthorization();
        books.MapGet(One + "/keywords", (Guid bookId) => new[] { "one" }).WithName("listKeywords");
        books.MapPut(One + "/keywords", (Guid bookId, string[] keywords) => TypedResults.Ok(keywords)).WithName("setKeywords");
        books.MapGet($"{One}/copies", (Guid bookId) => new Dictionary<string, int>()).WithName("countCopies");
        books.MapPost(One + "/ratings", ([FromRoute] Guid bookId, [FromBody] BookRating rating) => TypedResults.Created("/", rating)).WithName("rateBook");
        books.MapGet(One + "/ratings", async Task<Ok<Page<BookRating>>> (Guid bookId, [AsParameters] Paging paging) => { await Task.Yield(); return TypedResults.Ok(new Page<BookRating>([], 0, null)); }).WithName("listRatings");
        books.MapPost(One + "/cover", (Guid bookId, IFormFile file, [FromForm] string? caption) => TypedResults.Accepted("/")).WithName("uploadCover").DisableAntiforgery();
        books.MapPost("/import", (Stream body) => TypedResults.Ok()).WithName("importBooks").Accepts<Stream>("application/octet-stream");
        books.MapGet("/genres", () => Enum.GetValues<Genre>()).WithName("listGenres");
        books.MapGet("/search", SearchBooks).WithName("searchBooks").ProducesProblem(422);
        books.MapMethods(One + "/lock", ["POST"], (Guid bookId) => { }).WithName("lockBook");
        books.MapPost("/internal", () => "").ExcludeFromDescription();
        return app;
    }

    private static Ok<Page<Book>> ListBooks(LibraryStore store, Genre? genre, string? search = null, int offset = 0, int limit = 20, [FromHeader(Name = "X-Tenant")] string? tenant = null) =>
        TypedResults.Ok(new Page<Book>([], 0, null));

    private static Results<Ok<Book>, NotFound> GetBook(Guid bookId, bool details = false) => TypedResults.NotFound();

    private static Results<Created<Book>, Conflict<string>> CreateBook(NewBook book, [FromServices] LibraryStore store) => TypedResults.Conflict("");

    [Obsolete("Use listBooks.")]
    private static Ok<List<Book>> SearchBooks([FromQuery(Name = "q")] string text, Guid[]? ids, DateOnly? since) => TypedResults.Ok(new List<Book>());
}

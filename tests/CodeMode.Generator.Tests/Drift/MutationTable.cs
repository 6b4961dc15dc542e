using static CodeMode.Generator.Tests.Drift.Mutation;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>What is changed, and what must be said: the id, and the text under the squiggle.</summary>
internal static class MutationTable
{
    private const string Books = "BookEndpoints.cs";
    private const string Loans = "LoanEndpoints.cs";
    private const string Members = "MemberEndpoints.cs";
    private const string Handlers = "MemberHandlers.cs";
    private const string Rooms = "RoomsController.cs";
    private const string Devices = "DevicesController.cs";
    private const string Invoices = "InvoicesController.cs";
    private const string Things = "Things.cs";
    private const string String = """{ "type": "string" }""";
    private const string Integer = """{ "type": "integer", "format": "int32" }""";
    private const string Operation = """{ "responses": { "204": { "description": "" } } }""";

    /// <summary>The ids that the table produces.</summary>
    public static IEnumerable<string> Produced => Rows.Select(static row => row.Id).Distinct();

    public static IReadOnlyList<(string Id, string Squiggle, Mutation Mutation)> Rows { get; } =
    [
        // 2001: an operation without an endpoint.
        ("CMODE2001", "\"get\"", Code("Program.cs", """app.MapGet("/ping", () => "pong").WithName("ping");""", "")),
        ("CMODE2001", "\"post\"", Code(Members, """app.MapPost("/backup", () => TypedResults.NoContent()).WithName("backUp");""", "")),
        ("CMODE2001", "\"delete\"", Code(Loans, """loans.MapDelete("{loanId:int}", (int loanId) => TypedResults.NoContent()).WithName("endLoan");""", "")),
        ("CMODE2001", "\"get\"", Code(Invoices, """[AllowAnonymous, HttpGet("rates", Name = "listRates")]""", "")),
        ("CMODE2001", "\"delete\"", Document("delete /v1/books/genres", Operation)),
        ("CMODE2001", "\"get\"", Document("/v1/authors", $$"""{ "get": {{Operation}} }""")),
        ("CMODE2001", "\"post\"", Document("/api/Rooms/{id}/keys", $$"""{ "post": {{Operation}} }""")),

        // 2002: an endpoint without an operation.
        ("CMODE2002", "\"/ping\"", Document("get /ping")),
        ("CMODE2002", "One", Document("delete /v1/books/{bookId}")),
        ("CMODE2002", "One + \"/ratings\"", Document("post /v1/books/{bookId}/ratings")),
        ("CMODE2002", "\"{loanId:int}\"", Document("patch /v1/loans/{loanId}")),
        ("CMODE2002", "\"/settings\"", Document("put /admin/settings")),
        ("CMODE2002", "HttpGet(\"free\", Name = \"listFreeRooms\")", Document("get /api/Rooms/free")),
        ("CMODE2002", "HttpGet(\"rates\", Name = \"listRates\")", Document("get /office/invoices/rates")),
        ("CMODE2002", "\"/internal\"", Code(Books, """books.MapPost("/internal", () => "").ExcludeFromDescription();""", """books.MapPost("/internal", () => "");""")),
        ("CMODE2002", "\"statistics/old\"", Code(Loans, "loans.RequireAuthorization();", """loans.RequireAuthorization(); loans.MapGet("statistics/old", () => "");""")),
        ("CMODE2002", "HttpGet(\"hidden\")", Code(Devices, """[HttpGet("hidden"), ApiExplorerSettings(IgnoreApi = true)]""", """[HttpGet("hidden")]""")),
        ("CMODE2002", "HttpPut(\"closed\")", Code(Rooms, "    [HttpGet(\"/rooms-by-name", "    [HttpPut(\"closed\")]\n    public string Closed() => \"\";\n\n    [HttpGet(\"/rooms-by-name")),
        ("CMODE2002", "\"/ping\"", Code("Program.cs", "app.MapGet(\"/ping\", () => \"pong\").WithName(\"ping\");", "app.MapGet(\"/ping\", () => \"pong\").WithName(\"ping\"); app.MapPost(\"/ping\", () => TypedResults.NoContent());")),

        // 2003: another verb.
        ("CMODE2003", "\"/ping\"", Code("Program.cs", "app.MapGet(\"/ping\"", "app.MapPost(\"/ping\"")),
        ("CMODE2003", "One + \"/keywords\"", Code(Books, "books.MapPut(One + \"/keywords\"", "books.MapPatch(One + \"/keywords\"")),
        ("CMODE2003", "One + \"/lock\"", Code(Books, "[\"POST\"]", "[\"PUT\"]")),
        ("CMODE2003", "\"/count\"", Document("get /v1/members/count", "=put")),
        ("CMODE2003", "HttpPut(\"{id:int}/repairs\", Name = \"repairDevice\")", Code(Devices, "HttpPost(\"{id:int}/repairs\"", "HttpPut(\"{id:int}/repairs\"")),
        ("CMODE2003", "HttpPost(\"rate\", Name = \"getRate\")", Code(Invoices, "HttpGet(\"rate\"", "HttpPost(\"rate\"")),

        // 2004: another template.
        ("CMODE2004", "\"/pings\"", Code("Program.cs", "app.MapGet(\"/ping\"", "app.MapGet(\"/pings\"")),
        ("CMODE2004", "One + \"/rating\"", Code(Books, "books.MapPost(One + \"/ratings\"", "books.MapPost(One + \"/rating\"")),
        ("CMODE2004", "\"{id:int}/fee\"", Code(Loans, "loans.MapGet(\"{loanId:int}/fee\", (int loanId,", "loans.MapGet(\"{id:int}/fee\", (int id,")),
        ("CMODE2004", "\"/{number}/card\"", Code(Members, "members.MapGet(\"/{memberId}/card\", LocalCard)", "members.MapGet(\"/{number}/card\", LocalCard)").With(Members, "LocalCard(int memberId)", "LocalCard(int number)")),
        ("CMODE2004", "\"/search\"", Document("/v1/books/search", "=/v1/books/serach")),
        ("CMODE2004", "HttpGet(\"free\", Name = \"listFreeRooms\")", Document("/api/Rooms/free", "=/api/Rooms/available")),
        ("CMODE2004", "HttpGet(\"/rooms-by-name/{name}\", Name = \"getRoomByName\")", Document("/rooms-by-name/{name}", "=/room-by-name/{name}")),

        // 2005: a route that only the running app knows.
        ("CMODE2005", "args[0]", Code("Program.cs", "app.Run();", "app.MapGet(args[0], () => \"\"); app.Run();")),
        ("CMODE2005", "\"/extra\"", Code("Program.cs", "app.Run();", "app.MapGroup(args[0]).MapGet(\"/extra\", () => \"\"); app.Run();")),
        ("CMODE2005", "MapIdentityApi<IdentityStub>", Code("Program.cs", "app.Run();", "app.MapIdentityApi<IdentityStub>(); app.Run(); public sealed class IdentityStub;")),

        // 2010: a documented parameter that nobody takes.
        ("CMODE2010", "\"/ping\"", Document("get /ping | parameters", $$"""[{ "name": "loud", "in": "query", "schema": {{String}} }]""")),
        ("CMODE2010", "\"/\"", Document("get /v1/books | parameters/-", $$"""{ "name": "sort", "in": "query", "schema": {{String}} }""")),
        ("CMODE2010", "\"/\"", Code(Books, ", [FromHeader(Name = \"X-Tenant\")] string? tenant = null", "")),
        ("CMODE2010", "One", Code(Books, "GetBook(Guid bookId, bool details = false)", "GetBook(Guid bookId)")),
        ("CMODE2010", "\"\"", Code("Loan.cs", "    public bool Overdue { get; set; }", "")),
        ("CMODE2010", "One + \"/ratings\"", Code("Paging.cs", ", [FromHeader(Name = \"X-Trace\")] string? Trace = null", "")),
        ("CMODE2010", "HttpPost(\"{id:int}/repairs\", Name = \"repairDevice\")", Code(Devices, ", [FromQuery] bool express", "")),
        ("CMODE2010", "HttpGet(\"free\", Name = \"listFreeRooms\")", Document("get /api/Rooms/free | parameters/-", $$"""{ "name": "seats", "in": "query", "schema": {{Integer}} }""")),

        // 2011: a parameter that is not documented.
        ("CMODE2011", "limit", Document("get /v1/books | parameters/3")),
        ("CMODE2011", "tenant", Document("get /v1/books | parameters/4")),
        ("CMODE2011", "text", Document("get /v1/books/search | parameters/0")),
        ("CMODE2011", "Limit", Document("get /v1/books/{bookId}/ratings | parameters/2")),
        ("CMODE2011", "MemberId", Document("get /v1/loans | parameters/1")),
        ("CMODE2011", "rate", Document("get /v1/loans/{loanId}/fee | parameters/1")),
        ("CMODE2011", "level", Document("get /v1/members | parameters/1")),
        ("CMODE2011", "kind", Document("get /api/Devices/Broken | parameters/1")),
        ("CMODE2011", "MinimumSeats", Document("get /api/Rooms/free | parameters/1")),
        ("CMODE2011", "floor", Document("get /api/Rooms/free | parameters/2")),
        ("CMODE2011", "search", Document("get /v1/books | parameters/1/name", "\"serach\"")),
        ("CMODE2011", "year", Code(Loans, "decimal? rate", "decimal? rate, int? year")),
        ("CMODE2011", "loud", Code("Program.cs", "app.MapGet(\"/ping\", () => \"pong\")", "app.MapGet(\"/ping\", (bool? loud) => \"pong\")")),
        ("CMODE2011", "page", Code(Handlers, "List(string? name, Level? level)", "List(string? name, Level? level, int page = 0)")),
        ("CMODE2011", "urgent", Code(Devices, "[FromQuery] bool express", "[FromQuery] bool express, [FromHeader(Name = \"X-Urgent\")] string? urgent")),

        // 2012: another place.
        ("CMODE2012", "limit", Document("get /v1/books | parameters/3/in", "\"header\"")),
        ("CMODE2012", "tenant", Document("get /v1/books | parameters/4/in", "\"query\"")),
        ("CMODE2012", "name", Code(Handlers, "List(string? name,", "List([Microsoft.AspNetCore.Mvc.FromHeader] string? name,")),
        ("CMODE2012", "express", Document("post /api/Devices/{id}/repairs | parameters/1/in", "\"cookie\"")),

        // 2013: required on one side.
        ("CMODE2013", "limit", Document("get /v1/books | parameters/3/required", "true")),
        ("CMODE2013", "text", Document("get /v1/books/search | parameters/0/required", "false")),
        ("CMODE2013", "Overdue", Document("get /v1/loans | parameters/2/required")),
        ("CMODE2013", "reason", Document("get /api/Devices/Broken | parameters/0/required")),
        ("CMODE2013", "express", Document("post /api/Devices/{id}/repairs | parameters/1/required", "true")),
        ("CMODE2013", "rate", Code(Loans, "decimal? rate", "decimal rate")),
        ("CMODE2013", "name", Code(Handlers, "List(string? name,", "List(string name,")),
        ("CMODE2013", "State", Code("Loan.cs", "    public LoanState? State { get; set; }\n\n    public int? MemberId", "    public LoanState State { get; set; }\n\n    public int? MemberId")),
        ("CMODE2013", "kind", Code(Devices, "DeviceKind kind = DeviceKind.Scanner", "[Required] DeviceKind kind = DeviceKind.Scanner")),

        // 2014: another type.
        ("CMODE2014", "limit", Document("get /v1/books | parameters/3/schema", """{ "type": "boolean" }""")),
        ("CMODE2014", "limit", Document("get /v1/books | parameters/3/schema", """{ "type": "integer", "format": "int64", "default": 20 }""")),
        ("CMODE2014", "bookId", Document("delete /v1/books/{bookId} | parameters/0/schema", """{ "type": "string", "format": "date" }""")),
        ("CMODE2014", "ids", Document("get /v1/books/search | parameters/1/schema/items", Integer)),
        ("CMODE2014", "since", Document("get /v1/books/search | parameters/2/schema/format", "\"date-time\"")),
        ("CMODE2014", "loanId", Document("patch /v1/loans/{loanId} | parameters/0/schema", String)),
        ("CMODE2014", "year", Document("get /v1/loans/overdue/{year}/{month} | parameters/0/schema", String)),
        ("CMODE2014", "rate", Code(Loans, "decimal? rate", "bool? rate")),
        ("CMODE2014", "search", Code(Books, "string? search = null", "int? search = null")),
        ("CMODE2014", "memberId", Code(Handlers, "Get(int memberId)", "Get(Guid memberId)")),
        ("CMODE2014", "express", Code(Devices, "[FromQuery] bool express", "[FromQuery] long express")),
        ("CMODE2014", "name", Document("get /rooms-by-name/{name} | parameters/0/schema", Integer)),

        // 2015: other values.
        ("CMODE2015", "genre", Document("get /v1/books | parameters/0/schema", """{ "enum": ["Novel", "Poetry"] }""")),
        ("CMODE2015", "level", Document("get /v1/members | parameters/1/schema", """{ "enum": ["Basic", "Gold"] }""")),
        ("CMODE2015", "kind", Document("get /api/Devices/Broken | parameters/1/schema", """{ "enum": ["Scanner", "Printer", "Camera"], "default": "Scanner" }""")),
        ("CMODE2015", "Kind", Document("#Device/properties/kind", """{ "enum": ["Scanner"] }""")),
        ("CMODE2015", "State", Document("#Loan/properties/state", """{ "type": "string", "enum": ["Open", "Overdue", "Returned", "Lost"] }""")),

        // 2016: another default.
        ("CMODE2016", "limit", Document("get /v1/books | parameters/3/schema/default", "10")),
        ("CMODE2016", "limit", Code(Books, "int limit = 20", "int limit = 50")),
        ("CMODE2016", "kind", Document("get /api/Devices/Broken | parameters/1/schema", """{ "enum": ["Scanner", "Printer"], "default": "Printer" }""")),
        ("CMODE2016", "details", Code(Books, "bool details = false", "bool details = true")),

        // 2020: a body on one side.
        ("CMODE2020", "book", Document("post /v1/books | requestBody")),
        ("CMODE2020", "keywords", Document("put /v1/books/{bookId}/keywords | requestBody")),
        ("CMODE2020", "file", Document("post /v1/books/{bookId}/cover | requestBody")),
        ("CMODE2020", "details", Document("post /api/Devices/{id}/repairs | requestBody")),
        ("CMODE2020", "\"/backup\"", Document("post /admin/backup | requestBody", $$"""{ "content": { "application/json": { "schema": {{String}} } } }""")),
        ("CMODE2020", "One", Code(Books, "(Guid bookId, NewBook book, LibraryStore store)", "(Guid bookId, LibraryStore store)")),
        ("CMODE2020", "HttpPost(\"{id:int}/payment\", Name = \"payInvoice\")", Code(Invoices, ", [FromBody] InvoiceDetails payment", "")),

        // 2021: another body.
        ("CMODE2021", "book", Document("post /v1/books | requestBody/content/application~1json", "=application/xml")),
        ("CMODE2021", "rating", Document("post /v1/books/{bookId}/ratings | requestBody/required")),
        ("CMODE2021", "keywords", Document("put /v1/books/{bookId}/keywords | requestBody/content/application~1json/schema", String)),
        ("CMODE2021", "file", Document("post /v1/books/{bookId}/cover | requestBody/content/multipart~1form-data", "=application/json")),
        ("CMODE2021", "keywords", Code(Books, "string[] keywords)", "int[] keywords)").With(Books, "TypedResults.Ok(keywords)", "TypedResults.Ok(new string[0])")),
        ("CMODE2021", "body", Code(Books, "Accepts<Stream>(\"application/octet-stream\")", "WithOrder(1)").With(Books, "(Stream body)", "([FromBody] string body)")),

        // 2022: a documented property that is not there.
        ("CMODE2022", "Book", Document("#Book/properties/language", String)),
        ("CMODE2022", "NewBook", Document("#NewBook/properties/language", String)),
        ("CMODE2022", "Loan", Code("Loan.cs", "    public double? Fee { get; init; }", "")),
        ("CMODE2022", "AuthorDetails", Code("Book.cs", "    public string? Country { get; init; }", "")),
        ("CMODE2022", "MemberDetails", Document("#MemberDetails/properties/phone", String)),
        ("CMODE2022", "Settings", Code("Member.cs", "    public string? Banner { get; set; }", "")),
        ("CMODE2022", "InvoiceLine", Document("#InvoiceLine/properties/tax", String)),
        ("CMODE2022", "One + \"/cover\"", Code(Books, ", [FromForm] string? caption", "")),

        // 2023: a property that is not documented.
        ("CMODE2023", "Price", Document("#Book/properties/price")),
        ("CMODE2023", "Published", Document("#Book/properties/published")),
        ("CMODE2023", "Isbn", Document("#Book/properties/isbn-13")),
        ("CMODE2023", "Born", Document("#Author/properties/born")),
        ("CMODE2023", "Due", Document("#LoanChange/properties/due")),
        ("CMODE2023", "Note", Document("#NewBook/properties/note")),
        ("CMODE2023", "Floor", Document("#RoomDetails/properties/floor")),
        ("CMODE2023", "Next", Document("#PageOfBook/properties/next")),
        ("CMODE2023", "Available", Document("#Book/properties/available", "=isAvailable")),
        ("CMODE2023", "Weight", Code("Book.cs", "    public long Views { get; set; }", "    public long Views { get; set; }\n\n    public double Weight { get; set; }")),
        ("CMODE2023", "Shelf", Code("Book.cs", "    [JsonIgnore]\n", "")),
        ("CMODE2023", "Phone", Code("Member.cs", "    public string? Email { get; set; }", "    public string? Email { get; set; }\n\n    public string? Phone { get; set; }")),

        // 2024: required or nullable on one side.
        ("CMODE2024", "Note", Document("#NewBook/required/-", "\"note\"")),
        ("CMODE2024", "Genre", Document("#NewBook/required/1")),
        ("CMODE2024", "Price", Document("#Book/properties/price/type", """["null", "number", "string"]""")),
        ("CMODE2024", "Returned", Document("#Loan/properties/returned/type", "\"string\"")),
        ("CMODE2024", "Floor", Code(Things, "    public int? Floor { get; set; }", "    public int Floor { get; set; }")),
        ("CMODE2024", "Email", Document("#MemberDetails/required/-", "\"email\"")),
        ("CMODE2024", "Title", Document("#Book/required/2")),

        // 2025: a property of another type.
        ("CMODE2025", "Pages", Document("#Book/properties/pages", String)),
        ("CMODE2025", "Views", Document("#Book/properties/views/format", "\"int32\"")),
        ("CMODE2025", "Keywords", Document("#Book/properties/keywords/items", Integer)),
        ("CMODE2025", "Copies", Document("#Book/properties/copies/additionalProperties", String)),
        ("CMODE2025", "Due", Document("#Loan/properties/due/format", "\"date\"")),
        ("CMODE2025", "Available", Code("Book.cs", "    public bool Available { get; set; }", "    public int Available { get; set; }")),
        ("CMODE2025", "Bought", Code(Things, "    public DateTime Bought { get; set; }", "    public int Bought { get; set; }")),
        ("CMODE2025", "Name", Document("#Author/properties/name", """{ "type": "boolean" }""")),
        ("CMODE2025", "Amount", Document("#InvoiceLine/properties/amount", String)),

        // 2030: another success.
        ("CMODE2030", "Ok<Page<Book>>", Document("get /v1/books | responses/200", "=206")),
        ("CMODE2030", "NoContent", Document("delete /v1/members/{memberId} | responses/204", "=200")),
        ("CMODE2030", "Created<Loan>", Document("post /v1/loans | responses/201", "=200")),
        ("CMODE2030", "(int loanId)", Code(Loans, "(int loanId) => TypedResults.NoContent()", "(int loanId) => TypedResults.Ok()")),
        ("CMODE2030", "Results<Ok<Book>, NotFound>", Document("get /v1/books/{bookId} | responses/204", """{ "description": "" }""")),
        ("CMODE2030", "ProducesResponseType<Device>(202)", Code(Devices, "ProducesResponseType<Device>(200)", "ProducesResponseType<Device>(202)")),

        // 2031: another body of a success.
        ("CMODE2031", "Ok<Page<Book>>", Document("get /v1/books | responses/200/content/application~1json/schema", String)),
        ("CMODE2031", "Results<Ok<Book>, NotFound>", Document("get /v1/books/{bookId} | responses/200/content")),
        ("CMODE2031", "(Guid bookId)", Document("get /v1/books/{bookId}/keywords | responses/200/content/application~1json/schema/items", Integer)),
        ("CMODE2031", "Ok<Member[]>", Document("get /v1/members | responses/200/content/application~1json/schema", """{ "$ref": "#/components/schemas/Member" }""")),
        ("CMODE2031", "(Stream body)", Document("post /v1/books/import | responses/200/content", $$"""{ "application/json": { "schema": {{String}} } }""")),
        ("CMODE2031", "ProducesResponseType<Device>(200)", Document("post /api/Devices/{id}/repairs | responses/200/content/application~1json/schema", String)),
        ("CMODE2031", "decimal", Document("get /office/invoices/rate | responses/200/content/application~1json/schema", """{ "type": "boolean" }""")),
        ("CMODE2031", "Produces<int>", Document("get /v1/members/count | responses/200/content/application~1json/schema", """{ "type": "boolean" }""")),

        // 2032: an error on one side.
        ("CMODE2032", "Results<Ok<Book>, NotFound>", Document("get /v1/books/{bookId} | responses/404")),
        ("CMODE2032", "ProducesProblem", Document("get /v1/books/search | responses/422")),
        ("CMODE2032", "Results<Ok<Member>, NotFound>", Document("get /v1/members/{memberId} | responses/404")),
        ("CMODE2032", "ProducesResponseType<ProblemDetails>(409)", Document("post /api/Devices/{id}/repairs | responses/409")),
        ("CMODE2032", "ProducesProblem", Document("get /v1/loans | responses/401")),

        // 2040: another name.
        ("CMODE2040", "\"ping\"", Document("get /ping | operationId", "\"pong\"")),
        ("CMODE2040", "\"ping\"", Document("get /ping | operationId")),
        ("CMODE2040", "\"changeLoans\"", Code(Loans, "WithName(\"changeLoan\")", "WithName(\"changeLoans\")")),
        ("CMODE2040", "\"newLoan\"", Code(Loans, "created.WithName(\"createLoan\")", "created.WithName(\"newLoan\")")),
        ("CMODE2040", "HttpGet(\"free\", Name = \"freeRooms\")", Code(Rooms, "Name = \"listFreeRooms\"", "Name = \"freeRooms\"")),
        ("CMODE2040", "HttpGet(\"rate\", Name = \"getRate\")", Document("get /office/invoices/rate | operationId", "\"rate\"")),

        // 2041: deprecated on one side.
        ("CMODE2041", "\"/search\"", Document("get /v1/books/search | deprecated")),
        ("CMODE2041", "HttpGet(\"rate\", Name = \"getRate\")", Document("get /office/invoices/rate | deprecated")),

        // 2042: other security.
        ("CMODE2042", "RequireAuthorization", Document("post /v1/books | security")),
        ("CMODE2042", "\"/ping\"", Document("get /ping | security", """[{ "Bearer": [] }]""")),
        ("CMODE2042", "AllowAnonymous", Document("get /v1/loans/statistics | security", """[{ "Bearer": [] }]""")),
        ("CMODE2042", "\"/\"", Code(Books, "WithName(\"createBook\").RequireAuthorization()", "WithName(\"createBook\")")),
        ("CMODE2042", "Authorize", Document("post /api/Rooms/{id}/plan | security")),
        ("CMODE2042", "AllowAnonymous", Document("get /office/invoices/rates | security", """[{ "Bearer": [] }]""")),

        // Changes of the code where names, tokens and defaults of attributes decide.
        ("CMODE2003", "HttpPut(\"free\", Name = \"listFreeRooms\")", Code(Rooms, "HttpGet(\"free\"", "HttpPut(\"free\"")),
        ("CMODE2002", "HttpGet(\"extra\")", Code(Devices, "[NonAction]", "[HttpGet(\"extra\")]")),
        ("CMODE2004", "HttpGet(\"[action]\", Name = \"listBroken\")", Code(Devices, "Broken([Required]", "Defect([Required]")),
        ("CMODE2004", "HttpGet(\"~/room-by-name/{name}\", Name = \"getRoomByName\")", Code(Rooms, "HttpGet(\"/rooms-by-name/{name}\"", "HttpGet(\"~/room-by-name/{name}\"")),
        ("CMODE2011", "floor", Code(Rooms, "Name = \"X-Floor\"", "Name = \"X-Floors\"")),
        ("CMODE2011", "MinimumSeats", Code(Rooms, "min-seats", "min-seat")),
        ("CMODE2014", "ids", Code(Books, "Guid[]? ids", "int[]? ids")),
        ("CMODE2022", "Book", Code("Book.cs", "    public long Views { get; set; }", "    [JsonIgnore]\n    public long Views { get; set; }")),
        ("CMODE2023", "Isbn", Code("Book.cs", "isbn-13", "isbn-14")),
        ("CMODE2025", "Amount", Code(Things, "InvoiceLine(string Text, decimal Amount)", "InvoiceLine(string Text, bool Amount)")),
        ("CMODE2031", "Dictionary<string, bool>", Code(Invoices, "Dictionary<string, decimal> Rates()", "Dictionary<string, bool> Rates()")),
        ("CMODE2041", "HttpGet(\"free\", Name = \"listFreeRooms\")", Code(Rooms, "[HttpGet(\"free\"", "[System.Obsolete(\"x\"), HttpGet(\"free\"")),
        ("CMODE2042", "RequireAuthorization", Code(Loans, ".WithName(\"getLoanStatistics\").AllowAnonymous()", ".WithName(\"getLoanStatistics\")")),
    ];
}

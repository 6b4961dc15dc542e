using System.Text.Json.Serialization;
using Library.Books;
using Library.Loans;
using Library.Members;
using Library.Shared;
using Microsoft.OpenApi;

var builder = WebApplication.CreateBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
builder.Services.AddControllers().AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
builder.Services.AddAuthentication();
builder.Services.AddAuthorization();
builder.Services.AddSingleton<LibraryStore>();
builder.Services.AddScoped<ILoanPolicy, LoanPolicy>();
builder.Services.AddOpenApi(options =>
{
    options.AddDocumentTransformer((document, _, _) =>
    {
        document.Servers = null;
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["Bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        return Task.CompletedTask;
    });
    options.AddSecurity();
});

var app = builder.Build();
app.MapOpenApi();
app.MapControllers();
app.MapGet("/ping", () => "pong").WithName("ping");

var v1 = app.MapGroup("/v1");
v1.MapBooks();
v1.MapLoans();
MemberEndpoints.Map(v1.Members());
app.MapGroup("admin").RequireAuthorization().MapAdmin();
app.Run();

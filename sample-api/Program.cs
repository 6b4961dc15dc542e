using System.Text.Json.Serialization;
using SampleApi;
using SampleApi.Customers;
using SampleApi.Data;
using SampleApi.Demo;
using SampleApi.OpenApi;
using SampleApi.Orders;
using SampleApi.Refunds;
using SampleApi.Reports;
using SampleApi.Security;

var builder = WebApplication.CreateBuilder(args);

// Enum values as C# writes them: minimal APIs compare query values with the names, case and all.
var enumNames = new JsonStringEnumConverter();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(enumNames));
builder.Services.AddControllers().AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(enumNames));
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
builder.Services.AddValidation();
builder.Services.AddProblemDetails();
builder.Services.AddShopSecurity();
builder.Services.AddShopDocument();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<ShopStore>();
builder.Services.AddScoped<AuditFilter>();
builder.Services.AddCodeMode(ShopApi.Definition, options =>
{
    options.Deny(ShopApi.Operations.ResetShop);
    options.Limits.Timeout = TimeSpan.FromSeconds(20);
});

var app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.UseAuthentication();
app.UseAuthorization();

app.MapOpenApi("/openapi.json");
app.MapCustomers();
app.MapOrders();
app.MapReports();
app.MapDemo();
app.MapControllers();

// While developing, anybody on this machine may connect; what a program may do is still the API's own to decide.
var mcp = app.MapCodeMode("/mcp");
if (!app.Environment.IsDevelopment()) mcp.RequireAuthorization();

Welcome.PrintWhenStarted(app);
app.Run();

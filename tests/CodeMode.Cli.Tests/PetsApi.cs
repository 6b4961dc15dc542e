using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.Cli.Tests;

/// <summary>The API of <c>pets.json</c> on a port of its own, with what an API does wrong behind it.</summary>
internal sealed class PetsApi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PetsApi(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public List<string> Authorizations { get; } = [];

    /// <summary>Owner 5 is never answered: set when it is asked for, and when the one who asked gave up.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource GivenUp { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Owner 6 is asked for, and answered when this is set.</summary>
    public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<PetsApi> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var api = new PetsApi(app);
        app.MapGet("/v1/pets", api.ListPetsAsync);
        app.MapGet("/v1/owners/{id}", api.AnswerOwnerAsync);
        await app.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task ListPetsAsync(HttpContext context)
    {
        lock (Authorizations) Authorizations.Add(context.Request.Headers.Authorization.ToString());
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("""[{ "id": 1, "name": "Rex", "status": "sold" }, { "id": 2, "name": "Mimi" }]""");
    }

    private Task AnswerOwnerAsync(HttpContext context)
    {
        switch ((string?)context.Request.RouteValues["id"])
        {
            case "1":
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync("<html>maintenance</html>");
            case "2":
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync("{ \"id\": 2, ");
            case "3":
                context.Response.StatusCode = 500;
                return context.Response.WriteAsync("boom");
            case "5":
                context.RequestAborted.Register(GivenUp.SetResult);
                Asked.SetResult();
                return GivenUp.Task;
            case "6":
                Asked.SetResult();
                return Released.Task;
            default:
                context.Response.StatusCode = 404;
                context.Response.ContentType = "application/problem+json";
                return context.Response.WriteAsync("""{ "title": "No such owner", "status": 404 }""");
        }
    }
}

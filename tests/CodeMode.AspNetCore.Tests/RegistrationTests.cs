using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CodeMode.AspNetCore.Tests;

public sealed class RegistrationTests
{
    static readonly ApiDefinition _definition = ApiDefinition.Parse("""
        { "openapi": "3.1.0", "info": { "title": "Tiny", "version": "1" },
          "paths": { "/things": { "get": { "operationId": "listThings", "responses": { "200": { "description": "All." } } } } } }
        """);

    [Fact]
    public void Mapping_without_the_services_says_which_call_is_missing()
    {
        var app = WebApplication.CreateBuilder().Build();
        var exception = Assert.Throws<InvalidOperationException>(() => app.MapCodeMode());
        Assert.Contains("Call builder.Services.AddCodeMode(definition)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_api_is_refused()
    {
        var services = new ServiceCollection().AddCodeMode(_definition);
        Assert.Throws<InvalidOperationException>(() => services.AddCodeMode(_definition));
    }

    [Fact]
    public async Task A_policy_for_an_unknown_operation_stops_the_app_from_starting()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddCodeMode(_definition, options => options.Deny(OperationFilter.Named("default.listThing")));
        await using var app = builder.Build();
        var exception = Assert.ThrowsAny<ArgumentException>(() => app.MapCodeMode());
        Assert.Contains("listThing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_audit_sink_among_the_services_keeps_what_programs_did()
    {
        var path = Path.GetTempFileName();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddCodeMode(_definition);
        builder.Services.AddSingleton<IAuditSink>(new AuditFile(path));
        await using (var app = builder.Build())
        {
            app.MapCodeMode();
            app.MapGet("/things", static () => "all");
            await app.StartAsync();
            var name = _definition.Model.Operations[0].QualifiedName;
            await app.Services.GetRequiredService<CodeModeRunner>().ExecuteAsync($"async () => api.{name}()");
            var record = JsonElement.Parse(await File.ReadAllTextAsync(path));
            Assert.Equal($"[\"{name}\"]", record.GetProperty("effects").GetRawText());
            Assert.Contains("\"path\":\"/things\"", record.GetProperty("calls")[0].GetRawText(), StringComparison.Ordinal);
        }
        File.Delete(path);
    }

    [Fact]
    public async Task A_limit_out_of_range_stops_the_app_from_starting()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddCodeMode(_definition);
        builder.Services.Configure<CodeModeHttpOptions>(options => options.MaxRequestBytes = 10);
        await using var app = builder.Build();
        await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
    }

    [Fact]
    public async Task The_apps_own_invoker_takes_the_place_of_the_pipeline()
    {
        var own = new OwnInvoker();
        var services = new ServiceCollection().AddSingleton<IOperationInvoker>(own).AddCodeMode(_definition);
        await using var provider = services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<IOperationInvoker>());
    }

    sealed class OwnInvoker : IOperationInvoker
    {
        public ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken) => new(new OperationResponse { Status = 204 });
    }
}

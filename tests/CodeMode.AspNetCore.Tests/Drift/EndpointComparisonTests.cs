using CodeMode.AspNetCore.Drift;
using CodeMode.AspNetCore.Tests.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.AspNetCore.Tests.Drift;

public sealed class EndpointComparisonTests(SampleApp sample) : IClassFixture<SampleApp>
{
    [Fact]
    public void The_sample_and_its_document_agree()
    {
        var comparison = EndpointComparison.Of(sample.Services.GetRequiredService<CodeModeRunner>().Definition.Model, sample.Services.GetRequiredService<EndpointDataSource>().Endpoints);
        Assert.Empty(comparison.WithoutEndpoint);
        Assert.Empty(comparison.WithoutOperation);
    }

    [Theory]
    [InlineData("/orders/{id}", "GET", "", "")]
    [InlineData("/orders/{orderId:int}", "GET", "", "")]
    [InlineData("/Orders/{id}/", "GET", "", "")]
    [InlineData("/orders/{id}", "PUT", "orders.getOrder (GET /orders/{id})", "PUT /orders/{}")]
    [InlineData("/order/{id}", "GET", "orders.getOrder (GET /orders/{id})", "GET /order/{}")]
    [InlineData("/orders/{id}/lines", "GET", "orders.getOrder (GET /orders/{id})", "GET /orders/{}/lines")]
    public async Task Routes_are_compared_by_what_reaches_them(string pattern, string method, string withoutEndpoint, string withoutOperation)
    {
        var definition = ApiDefinition.Parse("""
            { "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/orders/{id}": { "get": { "operationId": "getOrder",
              "parameters": [{ "name": "id", "in": "path", "required": true, "schema": {} }], "responses": {} } } } }
            """);
        await using var app = WebApplication.CreateBuilder().Build();
        app.MapMethods(pattern, [method], static () => "");
        app.MapGet("/hidden", static () => "").ExcludeFromDescription();
        app.Map("/any", static () => "");

        var comparison = EndpointComparison.Of(definition.Model, ((IEndpointRouteBuilder)app).DataSources.SelectMany(static s => s.Endpoints));
        Assert.Equal(withoutEndpoint, string.Join(", ", comparison.WithoutEndpoint));
        Assert.Equal(withoutOperation, string.Join(", ", comparison.WithoutOperation));
    }
}

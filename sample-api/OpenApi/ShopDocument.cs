using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SampleApi.Security;

namespace SampleApi.OpenApi;

/// <summary>Title and security of the document that the shop serves and commits as <c>openapi.json</c>.</summary>
static class ShopDocument
{
    public static IServiceCollection AddShopDocument(this IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer(DescribeShop);
        options.AddOperationTransformer(RequireToken);
    });

    static Task DescribeShop(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new() { Title = "Shop", Version = "1.2.0", Description = "Customers, products, orders and refunds of a small shop." };
        document.Servers = null;
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[DemoTokenHandler.SchemeName] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
        return Task.CompletedTask;
    }

    static Task RequireToken(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAuthorizeData>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(DemoTokenHandler.SchemeName, context.Document)] = [] }];
        if (metadata.OfType<ObsoleteAttribute>().Any()) operation.Deprecated = true;
        return Task.CompletedTask;
    }
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Library.Shared;

static class SecurityTransformer
{
    public static void AddSecurity(this OpenApiOptions options) => options.AddOperationTransformer(static (operation, context, _) =>
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAuthorizeData>().Any() && !metadata.OfType<IAllowAnonymous>().Any())
            operation.Security = [new() { [new OpenApiSecuritySchemeReference("Bearer", context.Document)] = [] }];
        if (metadata.OfType<ObsoleteAttribute>().Any()) operation.Deprecated = true;
        return Task.CompletedTask;
    });
}

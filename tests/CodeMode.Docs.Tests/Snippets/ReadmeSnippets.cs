using CodeMode.Docs.Tests.Snippets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.Docs.Tests;

/// <summary>The README's C#, compiled: each region is one block, to the letter.</summary>
internal static class ReadmeSnippets
{
    public static void TwoLines(WebApplicationBuilder builder, WebApplication app)
    {
        #region two-lines
        builder.Services.AddCodeMode(ShopApi.Definition);   // generated at build from <CodeModeApi Include="openapi.json" />
        app.MapCodeMode("/mcp");
        #endregion
    }

    public static void Policy(WebApplicationBuilder builder, WebApplication app)
    {
        #region policy
        builder.Services.AddCodeMode(ShopApi.Definition, options =>
        {
            options.Deny(ShopApi.Operations.DeleteCustomer);
            options.Limits.Timeout = TimeSpan.FromSeconds(10);
        });
        app.MapCodeMode("/mcp").RequireAuthorization();
        #endregion
    }

    public static async Task LibraryAsync()
    {
        #region library
        var api = await ApiDefinition.LoadAsync("https://api.example.com/openapi.json");
        var codeMode = new CodeModeRunner(api, new HttpOperationInvoker(new Uri("https://api.example.com")));
        var result = await codeMode.ExecuteAsync("async () => (await api.orders.listOrders({ limit: 5 })).total");
        Console.WriteLine(result.ToJson());
        #endregion
    }
}

using CodeMode.Docs.Tests.Snippets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.Docs.Tests;

/// <summary>The C# of docs/connectors.md, compiled: each region is one block, to the letter.</summary>
internal static class ConnectorSnippets
{
    public static void InTheApp(WebApplicationBuilder builder)
    {
        #region app
        builder.Services.AddCodeMode(ShopApi.Definition, options =>
        {
            options.Connectors.Add(new FunctionConnector("clock", "The shop's calendar").Add((DateOnly day) => day.DayOfWeek != DayOfWeek.Sunday, "isOpen"));
            foreach (var server in McpServers.Read(File.ReadAllText("mcp.json"))) options.Connectors.Add(server);
        });
        #endregion
    }

    public static void OwnServer(WebApplicationBuilder builder)
    {
        #region server
        builder.Services.AddMcpServer().WithToolsFromAssembly().WithCodeMode(options =>
        {
            options.Namespace = "tools";
            options.KeepListed = tool => tool.Name == "help";                // stays in the list beside search and execute
        });
        #endregion
    }

    public static async Task WatchAsync(ApiConnector connector)
    {
        #region watch
        await using var watch = new DocumentWatch(connector, "github.json");
        #endregion
    }

    public static CodeModeOptions Tools()
    {
        #region tools
        var options = new CodeModeOptions
        {
            SingleToolName = "code",                                         // one tool, with the declarations in its description
            Documentation = Documentation.Load("docs"),                      // and one that searches these pages
        };
        #endregion
        return options;
    }

    public static async Task ClientAsync()
    {
        #region client
        await using var client = CodeModeClient.FromServers(File.ReadAllText("mcp.json"));
        var tools = await client.SearchToolsAsync("issues of a repository", ToolDetail.Full);
        var answer = await client.ExecuteAsync("async () => (await github.list_issues({ owner: 'dotnet', repo: 'runtime' })).length");
        Console.WriteLine(answer.Error ?? answer.Result?.ToString());
        #endregion
    }

    public static async Task AloneAsync()
    {
        #region alone
        var github = await ApiDefinition.LoadAsync("github.json");
        var connector = new ApiConnector("github", github, new HttpOperationInvoker(new Uri("https://api.github.com")));
        connector.Options.Allow(OperationFilter.Method("GET"));
        var codeMode = new CodeModeRunner([connector, .. McpServers.Read(File.ReadAllText("mcp.json"))]);
        await new CodeModeServer(codeMode).RunStdioAsync();
        #endregion
    }
}

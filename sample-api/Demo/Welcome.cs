using SampleApi.Security;

namespace SampleApi.Demo;

/// <summary>What to do next, on the console: addresses, a client's configuration to paste, and the demo tokens.</summary>
static class Welcome
{
    public static void PrintWhenStarted(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        if (app.Urls.FirstOrDefault() is { } address) Console.WriteLine(Text(address));
    });

    internal static string Text(string address) => $$"""

        MCP endpoint   {{address}}/mcp
        Declarations   {{address}}/mcp/types
        Document       {{address}}/openapi.json

        Paste into your MCP client's configuration:

        {
          "mcpServers": {
            "shop": {
              "type": "http",
              "url": "{{address}}/mcp",
              "headers": { "Authorization": "Bearer {{DemoToken.All[0].Value}}" }
            }
          }
        }

        Demo tokens, each with its role:
        {{string.Join(Environment.NewLine, DemoToken.All.Select(token => $"  {token.Role,-8} {token.Value}"))}}

        """;
}

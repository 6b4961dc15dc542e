using CodeMode.Tests.Support;

namespace CodeMode.Tests.Credentials;

/// <summary>A document with one operation for each way of asking for credentials, and a server behind it.</summary>
sealed class SecuredApi : IAsyncDisposable
{
    private const string Schemes = """
        "token": { "type": "http", "scheme": "bearer" },
        "login": { "type": "http", "scheme": "basic" },
        "api-key": { "type": "apiKey", "in": "header", "name": "X-Api-Key" },
        "query.key": { "type": "apiKey", "in": "query", "name": "api_key" },
        "session": { "type": "apiKey", "in": "cookie", "name": "SID" },
        "oidc": { "type": "openIdConnect", "openIdConnectUrl": "https://id.example/.well-known/openid-configuration" },
        "certificate": { "type": "mutualTLS" }
        """;

    private readonly HttpOperationInvoker _invoker;
    private readonly CodeModeRunner _runner;

    private SecuredApi(
        EchoServer server, string? tokenUrl, Dictionary<string, string> variables, string? global, KeyValuePair<string, string>[] headers, TimeProvider time)
    {
        Server = server;
        Definition = ApiDefinition.Parse(Write(tokenUrl ?? "/token", global));
        Credentials = ApiCredentials.FromEnvironment(Definition, variables.GetValueOrDefault, headers, "AUTH_", time);
        _invoker = new HttpOperationInvoker(server.Address) { Credentials = Credentials };
        _runner = new CodeModeRunner(Definition, _invoker);
    }

    public EchoServer Server { get; }

    public ApiDefinition Definition { get; }

    public ApiCredentials Credentials { get; }

    public static SecuredApi Start(
        Dictionary<string, string>? variables = null, Func<EchoServer.SeenRequest, EchoServer.Reply>? answer = null, string? tokenUrl = null, string? global = null,
        KeyValuePair<string, string>[]? headers = null, TimeProvider? time = null) =>
        new(new EchoServer(answer), tokenUrl, variables ?? [], global, headers ?? [], time ?? TimeProvider.System);

    public ValueTask<ExecutionResult> RunAsync(string code) => _runner.ExecuteAsync(code);

    /// <summary>Calls an operation, and gives what reached the server.</summary>
    public async Task<EchoServer.SeenRequest> CallAsync(string operation)
    {
        var result = await RunAsync($"async () => api.calls.{operation}()");
        Assert.Null(result.Error);
        return Server.Request;
    }

    /// <summary>Runs a program that must fail before anything reaches the server.</summary>
    public async Task<ExecutionError> RefuseAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.Empty(Server.Requests);
        return Assert.IsType<ExecutionError>(result.Error);
    }

    public async ValueTask DisposeAsync()
    {
        _invoker.Dispose();
        await Server.DisposeAsync();
    }

    private static string Write(string tokenUrl, string? global) => $$"""
        {
          "openapi": "3.1.1", "info": { "title": "Secured", "version": "1" },
          {{(global is null ? "" : $"\"security\": {global},")}}
          "paths": {
            {{Path("bearer", """[{ "token": [] }]""")}}, {{Path("basic", """[{ "login": [] }]""")}}, {{Path("header", """[{ "api-key": [] }]""")}},
            {{Path("query", """[{ "query.key": [] }]""")}}, {{Path("cookie", """[{ "session": [] }]""")}}, {{Path("oidc", """[{ "oidc": ["read"] }]""")}},
            {{Path("machine", """[{ "machine": ["read", "write"] }]""")}}, {{Path("certificate", """[{ "certificate": [] }]""")}},
            {{Path("both", """[{ "token": [], "api-key": [] }]""")}}, {{Path("either", """[{ "session": [] }, { "token": [] }]""")}},
            {{Path("optional", """[{}, { "token": [] }]""")}}, {{Path("open", "[]")}}, {{Path("clash", """[{ "token": [], "login": [] }]""")}},
            {{Path("homeless", """[{ "nowhere": [] }]""")}}
          },
          "components": { "securitySchemes": { {{Schemes}},
            "machine": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "{{tokenUrl}}", "scopes": { "read": "", "write": "" } } } } } }
        }
        """;

    private static string Path(string name, string security) => $$"""
        "/{{name}}": { "get": { "operationId": "{{name}}", "tags": ["calls"], "security": {{security}},
          "parameters": [
            { "name": "filter", "in": "query", "style": "form", "explode": true, "schema": { "type": "object", "additionalProperties": { "type": "string" } } },
            { "name": "theme", "in": "cookie", "schema": { "type": "string" } },
            { "name": "crumbs", "in": "cookie", "style": "form", "explode": true, "schema": { "type": "object", "additionalProperties": { "type": "string" } } } ],
          "responses": { "200": { "description": "OK", "content": { "application/json": { "schema": {} } } } } } }
        """;
}

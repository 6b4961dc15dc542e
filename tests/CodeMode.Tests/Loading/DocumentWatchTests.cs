using System.Net;
using CodeMode.Tests.Support;
using CodeMode.Tests.Telemetry;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;

namespace CodeMode.Tests.Loading;

public sealed class DocumentWatchTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codemode-");
    private readonly LogWatch _log = new();

    public void Dispose()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_changed_file_counts_from_the_next_program_on_and_clients_are_told()
    {
        var (connector, path) = await WriteAsync(Document("list"));
        await using var watch = Watch(connector, path);
        await using var server = await ConnectedServer.StartAsync(new CodeModeRunner([connector]));
        var told = new TaskCompletionSource();
        await using var listening = server.Client.RegisterNotificationHandler(NotificationMethods.ToolListChangedNotification, (_, _) =>
        {
            told.TrySetResult();
            return default;
        });
        Assert.Contains((await server.Client.ListToolsAsync()).Select(static t => t.Description), static d => d.Contains("list()", StringComparison.Ordinal));

        await File.WriteAllTextAsync(path, Document("find"));

        await told.Task.WaitAsync(s_patience);
        Assert.Contains((await server.Client.ListToolsAsync()).Select(static t => t.Description), static d => d.Contains("find()", StringComparison.Ordinal));
        Assert.Equal("42", await RunAsync(server, "async () => api.things.find()"));
        Assert.Contains("Did you mean 'find'", await RunAsync(server, "async () => api.things.fin()"), StringComparison.Ordinal);
        Assert.Contains(_log.Lines, static l => l.Level == LogLevel.Information && l.Message.Contains("in use, 1 operations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_version_is_logged_once_and_the_one_before_goes_on_until_a_good_one_comes()
    {
        var (connector, path) = await WriteAsync(Document("list"));
        await using var watch = Watch(connector, path);

        await ReplaceAsync(path, "{ \"openapi\": ");
        await UntilAsync(() => _log.Lines.Any(static l => l.Level == LogLevel.Error));
        Assert.Equal("list", connector.Definition.Model.Operations[0].Name);
        await Task.Delay(200);
        Assert.Single(_log.Lines, static l => l.Level == LogLevel.Error);

        await ReplaceAsync(path, Document("find"));
        await UntilAsync(() => connector.Definition.Model.Operations[0].Name == "find");
    }

    [Fact]
    public async Task A_version_that_the_policy_cannot_be_kept_with_is_not_taken()
    {
        var (connector, path) = await WriteAsync(Document("list"));
        connector.Options.Deny(OperationFilter.Named("things.list"));
        await using var watch = Watch(connector, path);

        await File.WriteAllTextAsync(path, Document("find"));

        await UntilAsync(() => _log.Lines.Any(static l => l.Level == LogLevel.Error && l.Problem!.Message.Contains("CMODE3004", StringComparison.Ordinal)));
        Assert.Equal("list", connector.Definition.Model.Operations[0].Name);
    }

    [Fact]
    public async Task A_running_program_goes_on_with_the_version_and_the_invoker_that_it_was_checked_against()
    {
        var called = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        var before = new StubInvoker(async (_, _) =>
        {
            called.TrySetResult();
            await released.Task;
            return StubInvoker.Answer("1");
        });
        var connector = new ApiConnector("api", ApiDefinition.Parse(Document("list")), before);
        var runner = new CodeModeRunner([connector]);

        var running = runner.ExecuteAsync("async () => [await api.things.list(), await api.things.list()]").AsTask();
        await called.Task.WaitAsync(s_patience);
        connector.Update(ApiDefinition.Parse(Document("find")), new StubInvoker("2"));
        released.SetResult();

        Assert.Contains("\"result\":[1,1]", (await running).ToJson(), StringComparison.Ordinal);
        Assert.Equal(2, before.Requests.Count);
        Assert.Contains("\"result\":2", (await runner.ExecuteAsync("async () => api.things.find()")).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_the_document_refers_to_is_watched_too()
    {
        var part = Path.Combine(_folder.FullName, "part.json");
        await File.WriteAllTextAsync(part, Paths("list"));
        var (connector, path) = await WriteAsync("""{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/things": { "$ref": "part.json" } } }""");
        await using var watch = Watch(connector, path);

        await File.WriteAllTextAsync(part, Paths("find"));

        await UntilAsync(() => connector.Definition.Model.Operations[0].Name == "find");
    }

    [Fact]
    public async Task An_address_is_asked_by_its_tag_and_read_when_it_has_another()
    {
        var (text, tag, asked, unchanged) = (Document("list"), "\"1\"", 0, 0);
        using var handler = new StubHandler((request, _) =>
        {
            asked++;
            if (request.Headers.IfNoneMatch.Any(t => t.Tag == tag))
            {
                unchanged++;
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified));
            }
            var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text) };
            response.Headers.TryAddWithoutValidation("ETag", tag);
            return Task.FromResult(response);
        });
        using var client = new HttpClient(handler);
        var load = new ApiLoadOptions { HttpClient = client };
        var connector = new ApiConnector("api", await ApiDefinition.LoadAsync("http://docs.test/openapi.json", load), new StubInvoker());
        await using var watch = new DocumentWatch(connector, "http://docs.test/openapi.json", new DocumentWatchOptions { Interval = TimeSpan.FromMilliseconds(20), Load = load });

        await UntilAsync(() => unchanged >= 3);
        Assert.Equal(2, asked - unchanged);
        (text, tag) = (Document("find"), "\"2\"");
        await UntilAsync(() => connector.Definition.Model.Operations[0].Name == "find");
    }

    private static string Document(string operation) =>
        $$"""{ "openapi": "3.1.0", "info": { "title": "T", "version": "1" }, "paths": { "/things": {{Paths(operation)}} } }""";

    private static string Paths(string operation) => $$"""{ "get": { "operationId": "{{operation}}", "tags": ["things"], "responses": { "200": { "description": "OK" } } } }""";

    private static async Task<string> RunAsync(ConnectedServer server, string code) =>
        (await server.CallAsync("execute", new() { ["code"] = code })).StructuredContent is { } answer
            ? (answer.TryGetProperty("result", out var result) ? result : answer.GetProperty("error").GetProperty("message")).ToString()
            : "";

    private static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(s_patience);
        while (!holds()) await Task.Delay(10, patience.Token);
    }

    private async Task<(ApiConnector, string)> WriteAsync(string document)
    {
        var path = Path.Combine(_folder.FullName, "openapi.json");
        await File.WriteAllTextAsync(path, document);
        return (new ApiConnector("api", await ApiDefinition.LoadAsync(path), new StubInvoker("42")), path);
    }

    private DocumentWatch Watch(ApiConnector connector, string path) =>
        new(connector, path, new DocumentWatchOptions { Interval = TimeSpan.FromMilliseconds(20), LoggerFactory = _log });

    // At once: a watch that looks while a file is being written sees an empty version first.
    private static async Task ReplaceAsync(string path, string text)
    {
        await File.WriteAllTextAsync(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}

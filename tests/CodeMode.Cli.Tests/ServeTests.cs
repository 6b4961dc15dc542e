using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CodeMode.Cli.Tests;

public class ServeTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private const string Initialize = """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}""";

    [Fact]
    public async Task Over_stdio_a_program_reaches_the_API_and_standard_output_is_the_wire()
    {
        await using var api = await PetsApi.StartAsync();
        await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", api.Url + "/v1");

        var hello = await server.RequestAsync(1, "initialize", Initialize);
        Assert.Equal("2025-06-18", hello.GetProperty("protocolVersion").GetString());
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        var tools = await server.RequestAsync(2, "tools/list", "{}");
        Assert.Equal(["execute", "search"], tools.GetProperty("tools").EnumerateArray().Select(static t => t.GetProperty("name").GetString()).Order());
        var answer = await server.RequestAsync(3, "tools/call", """{"name":"execute","arguments":{"code":"async () => (await api.pets.listPets()).length"}}""");
        Assert.Equal(2, answer.GetProperty("structuredContent").GetProperty("result").GetInt32());

        server.Input.Close();
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task Cancelling_a_request_stops_its_program_and_the_calls_of_it()
    {
        await using var api = await PetsApi.StartAsync();
        await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", api.Url + "/v1");
        await server.RequestAsync(1, "initialize", Initialize);
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

        await server.SendAsync(
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"execute","arguments":{"code":"async () => await api.owners.getOwner({ ownerId: 5 })"}}}""");
        await api.Asked.Task.WaitAsync(s_patience);
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2}}""");
        await api.GivenUp.Task.WaitAsync(s_patience);

        var next = await server.RequestAsync(3, "tools/call", """{"name":"execute","arguments":{"code":"async () => 6 * 7"}}""");
        Assert.Equal(42, next.GetProperty("structuredContent").GetProperty("result").GetInt32());
    }

    [Fact]
    public async Task Over_http_the_same()
    {
        await using var api = await PetsApi.StartAsync();
        await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", api.Url + "/v1", "--http", "http://127.0.0.1:0");
        var hello = await server.ReadErrorLineAsync();
        // A busy machine takes over a second to read, and then the progress says so first.
        while (hello!.Contains(" … ", StringComparison.Ordinal)) hello = await server.ReadErrorLineAsync();
        var endpoint = hello!.Split(' ').First(static word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',');
        using var client = new HttpClient();

        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = JsonContent.Create(JsonElement.Parse(
                """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"execute","arguments":{"code":"async () => (await api.pets.listPets()).length"}}}""")),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var data = body.Split('\n').Last(static line => line.StartsWith("data:", StringComparison.Ordinal))[5..];
        Assert.Equal(2, JsonElement.Parse(data).GetProperty("result").GetProperty("structuredContent").GetProperty("result").GetInt32());

        Assert.Contains("function listPets(", await client.GetStringAsync(new Uri(endpoint + "/types")), StringComparison.Ordinal);
        using var get = await client.GetAsync(new Uri(endpoint));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);

        Assert.Equal("healthy", await client.GetStringAsync(new Uri(new Uri(endpoint), "/health")));

        await server.TerminateAsync();
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task A_server_that_is_stopped_lets_a_running_program_end()
    {
        await using var api = await PetsApi.StartAsync();
        await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", api.Url + "/v1", "--http", "http://127.0.0.1:0");
        var hello = await server.ReadErrorLineAsync();
        while (!hello!.Contains(" at http://", StringComparison.Ordinal)) hello = await server.ReadErrorLineAsync();
        var endpoint = hello.Split(' ').First(static word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(',');
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Content = JsonContent.Create(JsonElement.Parse(
                """{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"execute","arguments":{"code":"async () => (await api.request({ path: '/owners/6' })).status"}}}""")),
        };
        request.Headers.Add("Accept", "application/json, text/event-stream");

        var answering = client.SendAsync(request);
        await api.Asked.Task.WaitAsync(s_patience);
        await server.TerminateAsync();
        await Task.Delay(200);
        api.Released.SetResult();

        using var response = await answering;
        Assert.Contains("\"result\":200", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task A_changed_document_is_served_and_the_client_is_told()
    {
        await using var api = await PetsApi.StartAsync();
        var document = Path.GetTempFileName();
        try
        {
            var text = await File.ReadAllTextAsync(Fixture.Pets);
            await File.WriteAllTextAsync(document, text);
            await using var server = CliProcess.Start("serve", document, "--base-url", api.Url + "/v1");
            await server.RequestAsync(1, "initialize", Initialize);
            await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
            await server.RequestAsync(2, "tools/list", "{}");

            await File.WriteAllTextAsync(document, text.Replace("\"listPets\"", "\"everyPet\"", StringComparison.Ordinal));

            var message = JsonElement.Parse((await server.ReadLineAsync())!);
            Assert.Equal("notifications/tools/list_changed", message.GetProperty("method").GetString());
            var answer = await server.RequestAsync(3, "tools/call", """{"name":"execute","arguments":{"code":"async () => (await api.pets.everyPet()).length"}}""");
            Assert.Equal(2, answer.GetProperty("structuredContent").GetProperty("result").GetInt32());
        }
        finally
        {
            File.Delete(document);
        }
    }

    [Fact]
    public async Task One_tool_and_the_pages_of_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("codemode-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "guide.md"), "# Adoption\nPets are adopted on Sundays.");
            await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", "http://localhost", "--single", "--docs", folder.FullName);
            await server.RequestAsync(1, "initialize", Initialize);

            var tools = await server.RequestAsync(2, "tools/list", "{}");
            Assert.Equal(["code", "docs"], tools.GetProperty("tools").EnumerateArray().Select(static t => t.GetProperty("name").GetString()).Order());
            var answer = await server.RequestAsync(3, "tools/call", """{"name":"docs","arguments":{"query":"when adopt"}}""");
            Assert.Equal("Pets are adopted on Sundays.", answer.GetProperty("structuredContent").GetProperty("hits")[0].GetProperty("text").GetString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("/nowhere", "cannot be read")]
    [InlineData("EMPTY", "holds no Markdown page")]
    public async Task A_folder_without_pages_is_one_line(string folder, string expected)
    {
        var empty = Directory.CreateTempSubdirectory("codemode-");
        var run = await CliRun.StartAsync("serve", Fixture.Pets, "--base-url", "http://localhost", "--docs", folder == "EMPTY" ? empty.FullName : folder);
        empty.Delete();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Requests_that_were_read_are_answered_when_standard_input_ends_or_the_server_is_stopped(bool isClosed)
    {
        await using var api = await PetsApi.StartAsync();
        await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", api.Url + "/v1");
        await server.SendAsync($$"""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{{Initialize}}}""");
        await server.SendAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        await server.SendAsync(
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"execute","arguments":{"code":"async () => (await api.request({ path: '/owners/6' })).status"}}}""");
        if (isClosed) server.Input.Close();
        await api.Asked.Task.WaitAsync(s_patience);
        if (!isClosed) await server.TerminateAsync();
        await Task.Delay(200);
        api.Released.SetResult();

        var answers = new List<string>();
        while (await server.ReadLineAsync() is { } line) answers.Add(line);
        Assert.Equal(2, answers.Count);
        Assert.Contains("\"result\":200", answers[1], StringComparison.Ordinal);
        Assert.Equal(0, await server.WaitForExitAsync());
    }

    [Fact]
    public async Task An_audit_file_gets_a_line_for_each_program_and_the_log_says_so_where_it_is_asked_for()
    {
        await using var api = await PetsApi.StartAsync();
        var audit = Path.GetTempFileName();
        try
        {
            await using var server = CliProcess.Start("serve", Fixture.Pets, "--base-url", api.Url + "/v1", "--header", "Authorization: Bearer secret", "--audit", audit, "--log", "information");
            await server.RequestAsync(1, "initialize", Initialize);
            await server.RequestAsync(2, "tools/call", """{"name":"execute","arguments":{"code":"async () => (await api.pets.listPets()).length"}}""");

            var line = Assert.Single(await File.ReadAllLinesAsync(audit));
            Assert.Equal("pets.listPets", JsonElement.Parse(line).GetProperty("calls")[0].GetProperty("operation").GetString());
            Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
            for (var said = ""; !said!.Contains("info: Program", StringComparison.Ordinal);) said = await server.ReadErrorLineAsync();
        }
        finally
        {
            File.Delete(audit);
        }
    }

    [Fact]
    public async Task An_audit_that_cannot_be_written_keeps_the_server_from_starting()
    {
        var run = await CliRun.StartAsync("serve", Fixture.Pets, "--base-url", "http://localhost", "--audit", "/nowhere/audit.jsonl");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--audit '/nowhere/audit.jsonl' cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_one_line()
    {
        await using var api = await PetsApi.StartAsync();
        var run = await CliRun.StartAsync("serve", Fixture.Pets, "--base-url", api.Url, "--http", api.Url);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("in use", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080/mcp")]
    [InlineData("5080")]
    public async Task An_address_to_serve_at_is_http_without_a_path(string address)
    {
        var run = await CliRun.StartAsync("serve", Fixture.Pets, "--base-url", "http://localhost", "--http", address);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--http", run.Error, StringComparison.Ordinal);
    }
}

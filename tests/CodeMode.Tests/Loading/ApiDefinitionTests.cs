using System.Net;
using CodeMode.Tests.Support;

namespace CodeMode.Tests.Loading;

public class ApiDefinitionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"openapi\":\"3.1.0\"")]
    [InlineData("{\"openapi\":\"9.9.9\",\"info\":{\"title\":\"T\",\"version\":\"1\"},\"paths\":{}}")]
    [InlineData("<html></html>")]
    public void A_text_that_is_no_document_is_an_error_with_a_place(string text)
    {
        var error = Assert.Throws<DocumentLoadException>(() => ApiDefinition.Parse(text));
        Assert.NotEmpty(error.Diagnostics);
        Assert.Matches(@"\([0-9]+,[0-9]+\): error CMODE0\d{3}: ", error.Message);
    }

    [Fact]
    public async Task A_file_is_loaded_with_its_name_in_errors()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, Shop.Document);
            Assert.Equal("Shop", (await ApiDefinition.LoadAsync(path)).Name);
            Assert.Equal("Mine", (await ApiDefinition.LoadAsync(new Uri(path), new ApiLoadOptions { Name = "Mine" })).Name);
            var tooLarge = await Assert.ThrowsAsync<DocumentLoadException>(() => ApiDefinition.LoadAsync(path, new ApiLoadOptions { MaxBytes = 100 }));
            Assert.Contains("larger than 100 bytes", tooLarge.Message, StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, "{");
            Assert.StartsWith($"'{path}' is no usable OpenAPI document", (await Assert.ThrowsAsync<DocumentLoadException>(() => ApiDefinition.LoadAsync(path))).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        Assert.StartsWith("'/no/such/file.json' cannot be read", (await Assert.ThrowsAsync<DocumentLoadException>(() => ApiDefinition.LoadAsync("/no/such/file.json"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task An_address_that_answers_wrongly_or_not_at_all_is_an_error()
    {
        var address = new Uri("http://api.example/openapi.json");
        using var missing = new HttpClient(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound))));
        Assert.Contains("answered 404", (await Assert.ThrowsAsync<DocumentLoadException>(() => ApiDefinition.LoadAsync(address, new ApiLoadOptions { HttpClient = missing }))).Message, StringComparison.Ordinal);
        using var slow = new HttpClient(new StubHandler(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new HttpResponseMessage();
        }));
        var options = new ApiLoadOptions { HttpClient = slow, Timeout = TimeSpan.FromMilliseconds(50) };
        Assert.Contains("did not arrive within", (await Assert.ThrowsAsync<DocumentLoadException>(() => ApiDefinition.LoadAsync(address, options))).Message, StringComparison.Ordinal);
        using var good = new HttpClient(new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent(Shop.Document) })));
        Assert.Equal("Shop", (await ApiDefinition.LoadAsync(address, new ApiLoadOptions { HttpClient = good })).Name);
    }

    [Fact]
    public void A_generated_definition_decodes_nothing_until_it_is_used()
    {
        var asked = 0;
        var definition = ApiDefinition.FromGenerated("Shop", () => throw new InvalidOperationException("decoded"), () =>
        {
            asked++;
            return "{}";
        });
        _ = new CodeModeServer(new CodeModeRunner(definition, new StubInvoker()));
        Assert.Equal("Shop", definition.Name);
        Assert.Equal(0, asked);
    }
}

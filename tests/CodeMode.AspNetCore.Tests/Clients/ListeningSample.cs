using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Tests.Clients;

/// <summary>The sample on a real port, for clients of other processes.</summary>
public sealed class ListeningSample : WebApplicationFactory<SampleApi.Data.ShopStore>
{
    public ListeningSample()
    {
        UseKestrel(0);
        StartServer();
    }

    internal string Address => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    internal RequestWatch Watch { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(Watch));
    }
}

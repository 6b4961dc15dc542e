using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.Package.Tests;

/// <summary>A registry on this machine with one image, which is empty: what is put on top of it needs no other.</summary>
internal sealed class BaseImageRegistry : IAsyncDisposable
{
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";

    private readonly WebApplication _app;
    private readonly Dictionary<string, byte[]> _blobs = [];
    private readonly byte[] _manifest;

    private BaseImageRegistry(WebApplication app)
    {
        _app = app;
        var (raw, layer) = CreateLayer();
        var configuration = Encoding.UTF8.GetBytes(
            $$"""{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/usr/bin"]},"rootfs":{"type":"layers","diff_ids":["{{Digest(raw)}}"]},"history":[{"created_by":"test"}]}""");
        foreach (var blob in (byte[][])[configuration, layer]) _blobs.Add(Digest(blob), blob);
        _manifest = Encoding.UTF8.GetBytes($$"""
            {"schemaVersion":2,"mediaType":"{{ManifestType}}",
             "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{configuration.Length}},"digest":"{{Digest(configuration)}}"},
             "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{layer.Length}},"digest":"{{Digest(layer)}}"}]}
            """);
    }

    /// <summary>The image's name.</summary>
    public string Image => $"localhost:{new Uri(_app.Urls.First()).Port}/base/aspnet:10.0";

    public static async Task<BaseImageRegistry> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var registry = new BaseImageRegistry(app);
        string[] reads = [HttpMethods.Get, HttpMethods.Head];
        app.MapMethods("/v2/", reads, static () => Results.Ok());
        app.MapMethods("/v2/base/aspnet/manifests/{reference}", reads, context => registry.AnswerAsync(context, registry._manifest, ManifestType));
        app.MapMethods("/v2/base/aspnet/blobs/{digest}", reads, context => registry.AnswerAsync(context, registry._blobs[(string)context.Request.RouteValues["digest"]!], "application/octet-stream"));
        await app.StartAsync();
        return registry;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, byte[] content, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        context.Response.Headers["Docker-Content-Digest"] = Digest(content);
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(content);
    }

    private static (byte[] Raw, byte[] Compressed) CreateLayer()
    {
        using var raw = new MemoryStream();
        using (var tar = new TarWriter(raw, leaveOpen: true)) tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "app/"));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(raw.ToArray());
        return (raw.ToArray(), compressed.ToArray());
    }

    private static string Digest(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}

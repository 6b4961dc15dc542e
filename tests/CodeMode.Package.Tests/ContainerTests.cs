using System.Formats.Tar;
using System.Text.Json;
using CodeMode.Tests.Shared;

namespace CodeMode.Package.Tests;

/// <summary>The command line as a container image: an archive, built by the SDK alone.</summary>
[Collection("packages")]
public sealed class ContainerTests(PackedPackages packages)
{
    [Fact]
    public async Task The_image_serves_over_HTTP_by_default()
    {
        await using var registry = await BaseImageRegistry.StartAsync();

        var files = Publish($"-p:ContainerBaseImage={registry.Image}");

        var image = JsonElement.Parse(files["manifest.json"])[0];
        Assert.Equal("codemode:latest", image.GetProperty("RepoTags")[0].GetString());
        var configuration = JsonElement.Parse(files[image.GetProperty("Config").GetString()!]).GetProperty("config");
        Assert.Equal("""["dotnet","/app/CodeMode.Cli.dll"]""", configuration.GetProperty("Entrypoint").GetRawText());
        Assert.Equal("""["serve","--http","http://0.0.0.0:8080"]""", configuration.GetProperty("Cmd").GetRawText());
        Assert.True(configuration.GetProperty("ExposedPorts").TryGetProperty("8080/tcp", out _));
        var layer = files[image.GetProperty("Layers").EnumerateArray().Last().GetString()!];
        Assert.Superset(
            new HashSet<string> { "app/CodeMode.Cli.dll", "app/CodeMode.Engine.dll", "app/ModelContextProtocol.Core.dll" },
            NamesOf(layer).Select(static n => n.TrimStart('.', '/')).ToHashSet());
    }

    [RealBaseImageFact]
    public void The_image_is_built_on_the_real_base() => Assert.True(Publish().ContainsKey("manifest.json"));

    private Dictionary<string, byte[]> Publish(params string[] properties)
    {
        var archive = Path.Combine(packages.Folder, Guid.NewGuid().ToString("N") + ".tar");
        var (exitCode, log) = DotnetCommand.Run(
            RepositoryRoot.PathOf("src/CodeMode.Cli"),
            ["publish", "-c", PackedPackages.Configuration, "--no-build", "-t:PublishContainer", "-p:BuildProjectReferences=false", $"-p:ContainerArchiveOutputPath={archive}", "-p:ContainerRuntimeIdentifier=linux-x64", .. properties]);
        Assert.True(exitCode == 0, log);
        using var reader = new TarReader(File.OpenRead(archive));
        var files = new Dictionary<string, byte[]>();
        while (reader.GetNextEntry() is { } entry)
        {
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            files[entry.Name] = content.ToArray();
        }
        return files;
    }

    private static IEnumerable<string> NamesOf(byte[] layer)
    {
        var isCompressed = layer is [0x1F, 0x8B, ..];
        using Stream content = isCompressed ? new System.IO.Compression.GZipStream(new MemoryStream(layer), System.IO.Compression.CompressionMode.Decompress) : new MemoryStream(layer);
        using var reader = new TarReader(content);
        var names = new List<string>();
        while (reader.GetNextEntry() is { } entry) names.Add(entry.Name);
        return names;
    }
}

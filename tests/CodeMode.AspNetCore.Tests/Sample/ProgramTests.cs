using CodeMode.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.AspNetCore.Tests.Sample;

/// <summary>
/// Programs as agents write them, against the sample: each file of <c>Programs</c> gives what the JSON beside it says.
/// Its first line names the caller. <c>CODEMODE_UPDATE_SNAPSHOTS=1</c> renews the JSON.
/// </summary>
public sealed class ProgramTests(SampleApp app) : IClassFixture<SampleApp>
{
    static readonly string _folder = RepositoryRoot.PathOf("tests/CodeMode.AspNetCore.Tests/Programs");

    public static TheoryData<string> Programs => [.. Directory.GetFiles(_folder, "*.ts").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_program_gives_what_its_snapshot_says(string name)
    {
        app.Store.Reset();
        var code = await File.ReadAllTextAsync(Path.Combine(_folder, $"{name}.ts"));
        var result = await app.Services.GetRequiredService<CodeModeRunner>().ExecuteAsync(code, CallerOf(code));
        Snapshot.Equal(Path.Combine(_folder, $"{name}.json"), result.ToJson());
    }

    static ExecutionCaller? CallerOf(string code) => code.Split('\n')[0] switch
    {
        "// as manager" => SampleApp.Manager,
        "// as support" => SampleApp.Support,
        "// as nobody" => null,
        var line => throw new InvalidOperationException($"The first line must name the caller, not '{line}'."),
    };
}

extern alias generator;

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CodeMode.Benchmarks.Compiling;

namespace CodeMode.Benchmarks.Suites;

/// <summary>What the drift analyzer costs a build in a new process, where all code is compiled first.</summary>
internal sealed partial class DriftSuite : ISuite
{
    private const int Builds = 5;

    public string Name => "drift";

    public async Task RunAsync(BenchmarkContext context)
    {
        var folder = Directory.CreateTempSubdirectory("codemode-drift-");
        try
        {
            Write(folder.FullName);
            await RunDotnetAsync(folder.FullName, "restore");
            await CheckAsync();
            context.Output.WriteLine("### The drift analyzer, 1,000 endpoints and 500 types\n\nTarget: under 300 ms and under 10 % of the compile.\n");
            context.Output.WriteLine("| `dotnet build -p:ReportAnalyzer=true`, a new compiler each time | Drift analyzer | All analyzers | Compile | Drift / compile |\n|---|---:|---:|---:|---:|");
            for (var i = 0; i < Builds; i++) await ReportBuildAsync(context, folder.FullName, i + 1);
            context.Output.WriteLine();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder)
    {
        foreach (var (name, text) in SyntheticApp.Sources) File.WriteAllText(Path.Combine(folder, name), text);
        File.WriteAllText(Path.Combine(folder, "openapi.json"), SyntheticApp.Document());
        File.WriteAllText(Path.Combine(folder, "Synthetic.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
              <ItemGroup>
                <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="CodeModeApi" />
                <CompilerVisibleItemMetadata Include="AdditionalFiles" MetadataName="CodeModeApiTypes" />
                <AdditionalFiles Include="openapi.json" CodeModeApi="true" CodeModeApiTypes="false" />
                <Reference Include="{AppContext.BaseDirectory}CodeMode.dll;{AppContext.BaseDirectory}CodeMode.Core.dll;{AppContext.BaseDirectory}CodeMode.Engine.dll" />
                <Analyzer Include="{typeof(generator::CodeMode.Generator.ApiGenerator).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
    }

    // What compares nothing is fast: one changed path must be found, and nothing else.
    private static async Task CheckAsync()
    {
        var (app, document) = (AppCompilation.Create(SyntheticApp.Sources), SyntheticApp.Document());
        var found = await AppCompilation.AnalyzeAsync(app, new InMemoryText("openapi.json", document.Replace("\"/group7/reports/sum\"", "\"/group7/reports/sums\"", StringComparison.Ordinal)));
        if (found != 1 || await AppCompilation.AnalyzeAsync(app, new InMemoryText("openapi.json", document)) != 0) throw new InvalidOperationException($"{found} findings, not the one that was planted.");
    }

    private static async Task ReportBuildAsync(BenchmarkContext context, string folder, int number)
    {
        var output = await RunDotnetAsync(folder, "build", "--no-restore", "-t:Rebuild", "-p:ReportAnalyzer=true", "-v:detailed", "-clp:PerformanceSummary", "-nodeReuse:false");
        var compile = double.Parse(Compile().Match(output).Groups[1].Value, CultureInfo.InvariantCulture) / 1000;
        var (own, all) = (Seconds(Own().Match(output)), Seconds(Total().Match(output)));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {number} | {own:0.000} s | {all:0.000} s | {compile:0.00} s | {own / compile:P1} |"));
    }

    private static double Seconds(Match match) => double.Parse(match.Groups[1].Value.TrimStart('<'), CultureInfo.InvariantCulture);

    private static async Task<string> RunDotnetAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }

    [GeneratedRegex(@"(\d+) ms\s+Csc\s")]
    private static partial Regex Compile();

    [GeneratedRegex(@"(<?[\d.]+)\s+<?\d+\s+CodeMode\.Generator\.Drift\.DriftAnalyzer")]
    private static partial Regex Own();

    [GeneratedRegex(@"Total analyzer execution time: (<?[\d.]+) seconds")]
    private static partial Regex Total();
}

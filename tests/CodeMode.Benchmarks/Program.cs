using System.Globalization;
using System.Runtime.InteropServices;
using CodeMode.Benchmarks;
using CodeMode.Benchmarks.Suites;

// dotnet run -c Release --project tests/CodeMode.Benchmarks [-- suite …] [--document path]
ISuite[] suites = [new DocumentSuite(), new SizeSuite(), new GeneratorSuite(), new CompileSuite(), new DriftSuite(), new ExecuteSuite(), new SearchSuite(), new StdioSuite(), new GatewaySuite(), new EngineSuite(), new WaitingSuite(), new AttackSuite(), new WorkerSuite()];

var names = new List<string>();
string? document = null;
for (var i = 0; i < args.Length; i++)
{
    if (args[i] == "--document" && i + 1 < args.Length) document = args[++i];
    else names.Add(args[i]);
}
if (names.Find(name => !suites.Any(suite => suite.Name == name)) is { } unknown)
{
    Console.Error.WriteLine($"unknown suite '{unknown}': one of {string.Join(", ", suites.Select(static s => s.Name))}");
    return 2;
}

document ??= LargeDocument.Find();
var context = new BenchmarkContext(Path.GetFileName(document), File.ReadAllText(document), Console.Out);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{DateTime.UtcNow:yyyy-MM-dd} · {RuntimeInformation.OSDescription} · {Environment.ProcessorCount} cores · {RuntimeInformation.FrameworkDescription}\n"));
foreach (var suite in suites.Where(s => names.Count == 0 || names.Contains(s.Name))) await suite.RunAsync(context);
return 0;

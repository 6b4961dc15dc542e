using System.Globalization;

namespace CodeMode.Benchmarks.Measuring;

/// <summary>Prints a race as a Markdown table; ratios are against the first row.</summary>
internal static class ReportTable
{
    public static void Print(TextWriter output, string title, string? target, IReadOnlyList<Measurement> rows)
    {
        output.WriteLine($"### {title}");
        output.WriteLine();
        if (target is not null) output.WriteLine($"Target: {target}.\n");
        output.WriteLine("| | Median | Ratio | CPU | Ratio | Allocated |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var row in rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {Time(row.Median)} | {row.Median / rows[0].Median:0.00} | {Time(row.Cpu)} | {row.Cpu / rows[0].Cpu:0.00} | {Size(row.Bytes)} |"));
        }
        output.WriteLine();
    }

    private static string Time(TimeSpan time) => time.TotalMicroseconds switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:0.0} µs"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s"),
    };

    private static string Size(long bytes) => bytes switch
    {
        < 10_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
    };
}

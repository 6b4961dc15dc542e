using System.Diagnostics;

namespace CodeMode.Engine.Tests;

/// <summary>Node as the oracle. Where it is missing, tests that need it pass without a word on a developer's machine and fail under CI.</summary>
internal static class NodeProcess
{
    /// <summary>Runs a script with lines on its standard input; its output lines, or null when there is no Node.</summary>
    public static string[]? Run(string script, IEnumerable<string> lines) => Run(["-e", script], lines);

    /// <summary>The same for a script in a file, with arguments.</summary>
    public static string[]? RunFile(string file, IEnumerable<string> arguments, IEnumerable<string> lines) => Run([file, .. arguments], lines);

    private static string[]? Run(IEnumerable<string> arguments, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
        };
        start.Environment["TZ"] = "UTC";
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            return null;
        }

        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            foreach (var line in lines) process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
            var text = output.GetAwaiter().GetResult();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>Runs a function of one line for every line: <c>(line) => string</c>.</summary>
    public static string[]? Map(string function, IEnumerable<string> lines) => Run(
        $"const f = {function}; for (const line of require('fs').readFileSync(0, 'utf8').split('\\n')) if (line) console.log(f(line));", lines);

    /// <summary>Texts as a line of JSON in ASCII; lone surrogates survive, which System.Text.Json would replace.</summary>
    public static string Quote(params IEnumerable<string> texts) =>
        "[" + string.Join(",", texts.Select(static text => "\"" + string.Concat(text.Select(static c => c is >= ' ' and < '\x7f' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}")) + "\"")) + "]";
}

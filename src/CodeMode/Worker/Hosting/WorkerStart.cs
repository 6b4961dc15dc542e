using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CodeMode.Worker.Hosting;

/// <summary>Starts worker processes: with nothing of this process's environment but what finds the runtime.</summary>
internal static class WorkerStart
{
    private static readonly string[] s_inherited = ["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "SystemRoot", "TMPDIR", "HOME"];

    public static Process Start(WorkerOptions options)
    {
        var start = new ProcessStartInfo(options.Command, options.Arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var name in s_inherited)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) start.Environment[name] = value;
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryBytes.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        // No debugger, profiler or dump may attach, and no file is left behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw NotStarted(options, "it was not found or may not be run");
        }
    }

    public static InvalidOperationException NotStarted(WorkerOptions options, string reason) => new(
        $"The worker '{options.Command} {string.Join(' ', options.Arguments)}' did not start: {reason}. "
        + "Install the tool (dotnet tool install --global CodeMode.Cli), or set WorkerOptions.Command to a program that awaits ScriptWorker.RunAsync().");
}

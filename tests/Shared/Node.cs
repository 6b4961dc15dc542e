using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace CodeMode.Tests.Shared;

/// <summary>Runs scripts of <c>tests/node</c>. Its packages are installed once, by whichever test process comes first.</summary>
static class Node
{
    static readonly TimeSpan _hangGuard = TimeSpan.FromMinutes(5);
    static readonly Lazy<Task<string>> _folder = new(InstallAsync);

    /// <summary>A file of an installed package: <c>typescript/lib/tsc.js</c>.</summary>
    public static async Task<string> PackageFileAsync(string path) => Path.Combine(await _folder.Value, "node_modules", path);

    /// <summary>Runs a script, or a tool below <c>node_modules</c>, and returns what it wrote.</summary>
    /// <param name="script">Path below <c>tests/node</c>.</param>
    /// <param name="arguments">The script's arguments.</param>
    /// <param name="input">Text for standard input.</param>
    public static async Task<NodeResult> RunAsync(string script, IEnumerable<string> arguments, string input = "")
    {
        var folder = await _folder.Value;
        return await StartAsync("node", folder, [Path.Combine(folder, script), .. arguments], input);
    }

    static async Task<string> InstallAsync()
    {
        var folder = RepositoryRoot.PathOf("tests/node");
        using var turn = await WaitForTurnAsync(Path.Combine(folder, ".install.lock"));
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        var wanted = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"))));
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == wanted) return folder;

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var installed = await StartAsync(npm, folder, ["ci", "--no-audit", "--no-fund"], "");
        if (installed.ExitCode != 0) throw new InvalidOperationException($"'npm ci' failed in {folder}:\n{installed.Error}");
        await File.WriteAllTextAsync(stamp, wanted);
        return folder;
    }

    static async Task<FileStream> WaitForTurnAsync(string path)
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited.Elapsed < _hangGuard)
            {
                await Task.Delay(100);
            }
        }
    }

    static async Task<NodeResult> StartAsync(string command, string folder, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = TryStart(start);
        using var guard = new CancellationTokenSource(_hangGuard);
        var output = process.StandardOutput.ReadToEndAsync(guard.Token);
        var error = process.StandardError.ReadToEndAsync(guard.Token);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), guard.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(guard.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    static Process TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"This test needs Node.js 20 or later: '{start.FileName}' is not on the PATH.", exception);
        }
    }
}

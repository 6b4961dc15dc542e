using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CodeMode.Engine;

namespace CodeMode.Worker.Serving;

/// <summary>What a worker gives up before the first program.</summary>
internal static class Seal
{
    private const int CpuTime = 0;
    private const int Core = 4;

    /// <summary>Loads what a program may need later: afterwards no assembly can be opened any more.</summary>
    public static async Task WarmUpAsync(IScriptEngine engine)
    {
        LoadAll(engine.GetType().Assembly, []);
        LoadAll(typeof(Seal).Assembly, []);
        var program = ScriptProgram.Parse("""
            const text = await echo(JSON.stringify({ n: [1.5, 10n ** 20n + "", new Date(0), /(?<a>x+)/u.exec("xx").groups.a] }));
            console.log(text, [..."ab"].sort().map(c => c.toUpperCase()), "Ä".normalize("NFD"), Math.random());
            try { null.x } catch (error) { return [error.stack, await new Promise(done => setTimeout(done, 1))] }
            """);
        var globals = new ScriptGlobals().Add("echo", ScriptFunction.CreateAsync("echo", static async call =>
        {
            await Task.Delay(1).ConfigureAwait(false);
            return call.Arguments[0];
        }));
        for (var i = 0; i < 3; i++) await engine.RunAsync(program, globals, new ScriptOptions()).ConfigureAwait(false);
    }

    /// <summary>Gives up files, sockets and privileges, where the platform has a way.</summary>
    public static void Apply()
    {
        SyscallFilter.TryApply();
        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()) Set(Core, new Limit(0, 0));
    }

    /// <summary>Lets the operating system end the process when a program computes longer than it may, whatever hangs in it.</summary>
    public static void AllowCpuTime(TimeSpan more)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;
        var used = Environment.CpuUsage.TotalTime;
        Set(CpuTime, new Limit((nuint)Math.Ceiling((used + more).TotalSeconds) + 1, nuint.MaxValue));
    }

    [UnsupportedOSPlatform("windows")]
    private static void Set(int resource, Limit limit) => _ = SetRLimit(resource, limit);

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What was trimmed away need not be loaded; nothing is looked up by name.")]
    private static void LoadAll(Assembly assembly, HashSet<string> seen)
    {
        foreach (var name in assembly.GetReferencedAssemblies())
        {
            if (!seen.Add(name.FullName)) continue;
            try
            {
                LoadAll(Assembly.Load(name), seen);
            }
            catch (IOException)
            {
                // What is not there now is not there later either.
            }
        }
    }

    [DllImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetRLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(nuint Soft, nuint Hard);
}

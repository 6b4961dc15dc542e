using CodeMode.Engine;
using CodeMode.Worker.Serving;
using Microsoft.Win32.SafeHandles;

namespace CodeMode;

/// <summary>The other side of <see cref="WorkerEngine"/>: makes this process a worker.</summary>
public static class ScriptWorker
{
    /// <summary>
    /// Runs programs that come over standard input until it ends. Standard output belongs to it alone. Where the platform can, the process gives up
    /// files, sockets and further processes before the first program.
    /// </summary>
    /// <param name="engine">What runs the programs; CodeMode's own engine when it is <see langword="null"/>.</param>
    public static async Task RunAsync(IScriptEngine? engine = null)
    {
        // Unbuffered and straight from the descriptors: what else the process writes to the console must not come between.
        await using var input = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        await using var output = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        Console.SetOut(TextWriter.Null);
        engine ??= new ScriptEngine();
        await Seal.WarmUpAsync(engine).ConfigureAwait(false);
        Seal.Apply();
        using var loop = new WorkerLoop(engine, input, output);
        loop.Run();
    }
}

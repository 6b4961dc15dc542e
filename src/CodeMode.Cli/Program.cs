using System.Runtime;
using CodeMode.Cli;

// Garbage is collected at once, not beside a program that makes more. The project file leaves concurrent collection on all the same:
// with it off, the runtime lets a generation grow to hundreds of megabytes before it looks.
GCSettings.LatencyMode = GCLatencyMode.Batch;

return await CommandLine.RunAsync(args, Terminal.OpenStandard());

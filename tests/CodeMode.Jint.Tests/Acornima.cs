using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace CodeMode.Jint.Tests;

/// <summary>Jint's parser, which not every feed has: looked for next to the tests, or where <c>CODEMODE_ACORNIMA</c> says.</summary>
internal static class Acornima
{
    public const string Variable = "CODEMODE_ACORNIMA";

    /// <summary>Where it is, or <see langword="null"/>.</summary>
    public static string? Path { get; } = Find();

    public static string? MissingReason { get; } = Path is null
        ? $"Jint's parser is not here: Acornima.dll stands neither next to the tests nor where {Variable} says. Set {Variable} to its path to run this test."
        : null;

    [ModuleInitializer]
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        name.Name == nameof(Acornima) && Path is { } path ? context.LoadFromAssemblyPath(path) : null;

    private static string? Find()
    {
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "Acornima.dll");
        if (File.Exists(beside)) return beside;
        return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && File.Exists(path) ? System.IO.Path.GetFullPath(path) : null;
    }
}

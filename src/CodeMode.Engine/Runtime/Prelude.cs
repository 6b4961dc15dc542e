using System.Collections.Concurrent;
using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Execution;
using CodeMode.Syntax;

namespace CodeMode.Engine.Runtime;

/// <summary>The built-ins written in JavaScript: files of src/CodeMode.Engine/Prelude, each compiled once a process when it is first needed.</summary>
internal static class Prelude
{
    private const string ResourcePrefix = "CodeMode.Engine.Prelude.";

    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, CodeBlock>>> s_files = new(StringComparer.Ordinal);

    private static readonly HashSet<string> s_fileNames = new(Files, StringComparer.Ordinal);

    /// <summary>The function <c>File.function</c> in a realm.</summary>
    public static JsObject Create(Realm realm, string name)
    {
        var code = Find(name) ?? throw new InvalidOperationException($"The prelude has no function {name}.");
        return new Closure(realm, new LinkedCode(code, name), null, null);
    }

    /// <summary>The bytecode of the function <c>File.function</c>, or null.</summary>
    public static CodeBlock? Find(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !s_fileNames.Contains(name[..dot])) return null;
        return s_files.GetOrAdd(name[..dot], static f => new(() => Compile(f))).Value.GetValueOrDefault(name[(dot + 1)..]);
    }

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Files => typeof(Prelude).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Select(n => n[ResourcePrefix.Length..^3]);

    /// <summary>The text of one file.</summary>
    public static string Read(string file)
    {
        using var stream = typeof(Prelude).Assembly.GetManifestResourceStream($"{ResourcePrefix}{file}.js")
            ?? throw new InvalidOperationException($"The prelude has no file {file}.js.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Compiles one file: its functions by name.</summary>
    public static Dictionary<string, CodeBlock> Compile(string file)
    {
        var parsed = Parser.Parse(Read(file));
        if (parsed.Program is null)
        {
            var (line, column) = parsed.Source.GetPosition(parsed.Error!.Offset);
            throw new InvalidOperationException($"Prelude/{file}.js({line},{column}): {parsed.Error.Message}");
        }

        return Compiler.CompilePrelude(file, parsed.Source, parsed.Program).ToDictionary(f => f.Name, f => f.Code, StringComparer.Ordinal);
    }
}

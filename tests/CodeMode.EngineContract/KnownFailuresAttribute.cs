using System.Reflection;

namespace CodeMode.EngineContract;

/// <summary>
/// On a class derived from <see cref="ScriptEngineContract"/>: the file of what the engine is known to fail. A line is <c>name: outcome</c>, with
/// a theory's case in brackets behind the name; empty lines and lines with <c>#</c> are comments. A listed test that passes fails the run.
/// </summary>
/// <param name="file">The file's name beside the test assembly.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KnownFailuresAttribute(string file) : Attribute
{
    /// <summary>The file's name.</summary>
    public string File { get; } = file;

    internal string? Find(Assembly tests, string test)
    {
        var path = Path.Combine(Path.GetDirectoryName(tests.Location)!, File);
        return System.IO.File.ReadLines(path)
            .Where(line => line.StartsWith(test + ":", StringComparison.Ordinal))
            .Select(line => line[(test.Length + 1)..].Trim()).FirstOrDefault();
    }
}

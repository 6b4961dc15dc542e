using CodeMode.Syntax;

namespace CodeMode.Engine;

/// <summary>A program that parsed: JavaScript with erasable TypeScript. Immutable; one instance serves any number of runs.</summary>
public sealed class ScriptProgram
{
    internal ScriptProgram(SourceText source, Program root)
    {
        Source = source;
        Root = root;
    }

    /// <summary>The text as it was sent.</summary>
    public string Text => Source.Text;

    internal SourceText Source { get; }

    internal Program Root { get; }

    /// <summary>What an engine makes of the program once, its bytecode for instance.</summary>
    internal object? Compiled { get; set; }
}

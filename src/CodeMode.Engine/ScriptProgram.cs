using System.Diagnostics.CodeAnalysis;
using CodeMode.Engine.Bytecode;
using CodeMode.Syntax;

namespace CodeMode.Engine;

/// <summary>A program that parsed: JavaScript with erasable TypeScript. Immutable; one instance serves any number of runs.</summary>
public sealed class ScriptProgram
{
    private readonly IReadOnlyList<ErasedSpan> _erased;
    private CodeBlock? _code;

    internal ScriptProgram(ParseResult result)
    {
        Source = result.Source;
        Root = result.Program!;
        _erased = result.Erased;
    }

    /// <summary>Parses a program. Never fails with an exception, whatever the text is.</summary>
    /// <param name="text">
    /// The body of an async function, or one function to be called; one fenced block of Markdown is unwrapped.
    /// </param>
    /// <param name="program">The program, or <see langword="null"/> when the text is none.</param>
    /// <param name="diagnostic">The first error (<c>CMODE4001</c>, <c>CMODE4002</c>), or <see langword="null"/> when there is none.</param>
    /// <returns>Whether the text is a program.</returns>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ScriptProgram? program, [NotNullWhen(false)] out ProgramDiagnostic? diagnostic)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = Parser.Parse(text);
        program = result.Program is null ? null : new(result);
        diagnostic = result.Error?.ToDiagnostic(result.Source);
        return program is not null;
    }

    /// <summary>Parses a program.</summary>
    /// <param name="text">The body of an async function, or one function to be called.</param>
    /// <returns>The program.</returns>
    /// <exception cref="ScriptSyntaxException">The text is no program.</exception>
    public static ScriptProgram Parse(string text) =>
        TryParse(text, out var program, out var diagnostic) ? program : throw new ScriptSyntaxException(diagnostic);

    /// <summary>The text as it was sent.</summary>
    public string Text => Source.Text;

    /// <summary>The program as JavaScript, without its types and whatever its shape, for engines that are not CodeMode's own.</summary>
    public ScriptCode ToJavaScript() => ScriptCode.From(Source, Root, _erased);

    internal SourceText Source { get; }

    internal Program Root { get; }

    /// <summary>The bytecode, made once.</summary>
    /// <exception cref="CompileException">The program cannot be compiled.</exception>
    internal CodeBlock Compile() => _code ??= Compiler.Compile(Source, Root);

    internal ScriptSyntaxException Refuse(CompileException error)
    {
        var (line, column) = Source.GetPosition(error.Offset);
        return new ScriptSyntaxException(new ProgramDiagnostic("CMODE4001", DiagnosticSeverity.Error, error.Message, line, column));
    }
}

using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Limits;

namespace CodeMode.Engine;

/// <summary>CodeMode's own engine: a metered bytecode machine.</summary>
public sealed class ScriptEngine : IScriptEngine
{
    /// <summary>The program's bytecode for people: function by function, with constants, jump targets and lines.</summary>
    /// <param name="program">The parsed program.</param>
    /// <returns>The text; its form may change with any version.</returns>
    /// <exception cref="ScriptSyntaxException">The program parses, but cannot be compiled.</exception>
    public static string Disassemble(ScriptProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        try
        {
            return Disassembler.Print(program.Compile());
        }
        catch (CompileException error)
        {
            throw program.Refuse(error);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ScriptResult> RunAsync(
        ScriptProgram program, ScriptGlobals globals, ScriptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(globals);
        ArgumentNullException.ThrowIfNull(options);
        cancellationToken.ThrowIfCancellationRequested();
        CodeBlock code;
        try
        {
            code = program.Compile();
        }
        catch (CompileException error)
        {
            var (line, column) = program.Source.GetPosition(error.Offset);
            return new ScriptResult
            {
                Error = new ScriptError { Kind = ScriptErrorKind.Thrown, Name = "SyntaxError", Message = error.Message, Line = line, Column = column },
                Usage = new ScriptUsage(TimeSpan.Zero, TimeSpan.Zero, 0, 0),
            };
        }

        using var run = ScriptRun.Begin(code, globals, options, cancellationToken);
        return await run.ExecuteAsync().ConfigureAwait(false) ?? run.GiveUp();
    }
}

using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Execution;
using CodeMode.Engine.Limits;

namespace CodeMode.Engine;

/// <summary>CodeMode's own engine: a metered bytecode machine.</summary>
public sealed class ScriptEngine : IScriptEngine
{
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
            code = (CodeBlock)(program.Compiled ??= Compiler.Compile(program.Source, program.Root));
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

        using var run = new ScriptRun(code, globals, options, cancellationToken);
        return await run.ExecuteAsync().ConfigureAwait(false);
    }
}

using System.Runtime.CompilerServices;
using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

/// <summary>Makes the bytecode of one function from its syntax tree. Split by grammar area.</summary>
internal sealed partial class Compiler
{
    private readonly CompilationUnit _unit;
    private readonly FunctionScope _function;
    private readonly CodeBuilder _code = new();
    private readonly bool _isAsync;
    private readonly bool _isGenerator;
    private readonly CodeKind _kind;
    private Scope _scope;

    private Compiler(CompilationUnit unit, FunctionScope function, CodeKind kind, bool isAsync, bool isGenerator)
    {
        _unit = unit;
        _function = function;
        _scope = function.Top;
        _kind = kind;
        _isAsync = isAsync;
        _isGenerator = isGenerator;
    }

    /// <summary>Compiles a program: an async function without parameters.</summary>
    public static CodeBlock Compile(SourceText source, Program program)
    {
        var scopes = ScopeAnalyzer.Analyze(program);
        var unit = new CompilationUnit(source, scopes, null);
        var compiler = new Compiler(unit, scopes.FunctionOf(program), CodeKind.Program, isAsync: true, isGenerator: false);
        compiler.CompileProgram(program);
        return compiler.Finish("", program.Start, program.End, 0, 0, false);
    }

    /// <summary>Compiles a file of the prelude: its top-level functions by name.</summary>
    public static IEnumerable<(string Name, CodeBlock Code)> CompilePrelude(string file, SourceText source, Program program)
    {
        var scopes = ScopeAnalyzer.Analyze(program);
        var unit = new CompilationUnit(source, scopes, file);
        foreach (var statement in program.Body)
        {
            if (statement is FunctionDeclaration { Function: var function }) yield return (function.Name!, CompileFunction(unit, function, function.Name!));
        }
    }

    private void CompileProgram(Program program)
    {
        PlaceVariables(_function.Top);
        EnterTopScope();
        var last = program.Body.Length > 0 ? program.Body[^1] : null;
        if (program.IsFunction && last is FunctionDeclaration declaration)
        {
            foreach (var statement in program.Body) CompileStatement(statement);
            CompileIdentifier(declaration.Function.Name!, program.Start);
            CompileProgramCall(program);
        }
        else if (program.IsFunction && last is ExpressionStatement { Expression: var function })
        {
            CompileExpression(function);
            CompileProgramCall(program);
        }
        else
        {
            var hasValue = !program.HasTopLevelReturn && last is ExpressionStatement;
            for (var i = 0; i < program.Body.Length - (hasValue ? 1 : 0); i++) CompileStatement(program.Body[i]);
            if (hasValue)
            {
                CompileExpression(((ExpressionStatement)last!).Expression);
                _code.Emit(Opcode.Await);
                _code.Emit(Opcode.Return);
            }
        }

        _code.Emit(Opcode.LoadUndefined);
        _code.Emit(Opcode.Return);
    }

    private void CompileProgramCall(Program program)
    {
        _code.Emit(Opcode.LoadUndefined);
        _code.Mark(program.Start);
        _code.Emit(Opcode.Call, 0);
        _code.Emit(Opcode.Await);
        _code.Emit(Opcode.Return);
    }

    private CodeBlock Finish(string name, int start, int end, int parameterCount, int length, bool needsAllArguments) => new()
    {
        Code = _code.Code,
        Constants = _code.Constants,
        Functions = [.. _code.Functions],
        Templates = [.. _code.Templates],
        Handlers = _code.Handlers,
        Positions = _code.Positions,
        CacheCount = _code.CacheCount,
        LocalCount = _code.LocalCount,
        StackSize = _code.StackSize,
        ParameterCount = parameterCount,
        Length = length,
        Name = name,
        Source = _unit.Source,
        Start = start,
        End = end,
        Kind = _kind,
        IsAsync = _isAsync,
        IsGenerator = _isGenerator,
        NeedsAllArguments = needsAllArguments,
        IsPrelude = _unit.IsPrelude,
    };

    private static void Guard(Node node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new CompileException("The program is nested too deeply. Use named intermediate values instead of one deep expression.", node.Start);
        }
    }
}

using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private static CodeBlock CompileFunction(CompilationUnit unit, FunctionNode node, string name, bool hasFields = false)
    {
        var kind = node.Kind switch
        {
            FunctionKind.Arrow => CodeKind.Arrow,
            FunctionKind.Constructor => CodeKind.BaseConstructor,
            FunctionKind.DerivedConstructor => CodeKind.DerivedConstructor,
            FunctionKind.Normal => CodeKind.Function,
            _ => CodeKind.Method,
        };
        var compiler = new Compiler(unit, unit.Scopes.FunctionOf(node), kind, node.IsAsync, node.IsGenerator) { _hasFields = hasFields };
        return compiler.CompileBody(node, name);
    }

    // Set for the constructor of a class with fields: they are initialized before its body runs.
    private bool _hasFields;

    private CodeBlock CompileBody(FunctionNode node, string name)
    {
        var parameters = node.Parameters;
        // Parameters that are plain names lie where the caller put them; others are taken apart at the start.
        var simple = true;
        foreach (var parameter in parameters) simple &= parameter is Identifier;
        var rest = parameters.Length > 0 ? parameters[^1] as RestElement : null;
        var positional = rest is null ? parameters.Length : parameters.Length - 1;
        var length = 0;
        while (length < positional && parameters[length] is not AssignmentPattern) length++;

        for (var i = 0; i < positional; i++) _code.NewLocal();
        for (var i = 0; i < positional; i++)
        {
            var target = parameters[i] is AssignmentPattern assignment ? assignment.Target : parameters[i];
            if (target is Identifier identifier && _scope.Find(identifier.Name) is { Index: < 0, IsCaptured: false, NeedsMark: false } variable) variable.Index = i;
        }

        PlaceVariables(_function.Top);
        EnterTopScope();
        if (node.IsGenerator && simple) _code.Emit(Opcode.InitialYield);
        for (var i = 0; i < positional; i++) CompileParameter(parameters[i], i);
        if (rest is not null)
        {
            _code.Emit(Opcode.LoadRest, positional);
            CompilePattern(rest.Target, PatternMode.Declare);
        }

        if (_unit.Scopes.OfBody(node.Body) is { } body) EnterScope(body);
        else HoistFunctions(_function.Top);
        if (node.IsGenerator && !simple) _code.Emit(Opcode.InitialYield);
        if (node.Kind == FunctionKind.Constructor && _hasFields)
        {
            _code.Emit(Opcode.LoadCallee);
            _code.Emit(Opcode.LoadThis);
            _code.Emit(Opcode.InitializeFields);
        }

        if (node.Body is not null)
        {
            foreach (var statement in node.Body.Body) CompileStatement(statement);
            _code.Emit(Opcode.LoadUndefined);
            CompileReturnOfTop();
        }
        else
        {
            CompileExpression(node.ExpressionBody!);
            CompileReturnOfTop();
        }

        var usesArguments = rest is not null || _function.Top.Find(Implicit.Arguments) is { Role: VariableRole.Implicit };
        return Finish(name, node.Start, node.End, positional, length, usesArguments);
    }

    private void CompileParameter(Node parameter, int index)
    {
        _code.Mark(parameter.Start);
        if (parameter is Identifier identifier)
        {
            var variable = _scope.Find(identifier.Name)!;
            if (!variable.IsCaptured && variable.Index == index) return;
            _code.Emit(Opcode.LoadLocal, index);
            InitializeVariable(variable);
            return;
        }

        _code.Emit(Opcode.LoadLocal, index);
        CompilePattern(parameter, PatternMode.Declare);
    }

    // A local for each variable, or a slot of a heap environment when closures need it.
    private void PlaceVariables(Scope scope)
    {
        var slots = 0;
        foreach (var variable in scope.Variables)
        {
            if (variable.IsCaptured) variable.Index = slots++;
            else if (variable.Index < 0) variable.Index = _code.NewLocal();
        }

        scope.EnvironmentSize = slots;
    }

    private void EnterTopScope()
    {
        var top = _function.Top;
        if (top.HasEnvironment) _code.Emit(Opcode.EnterEnvironment, top.EnvironmentSize);
        InitializeMarks(top);
        foreach (var variable in top.Variables)
        {
            if (variable.Role == VariableRole.FunctionName)
            {
                _code.Emit(Opcode.LoadCallee);
                InitializeVariable(variable);
            }

            if (variable.Role != VariableRole.Implicit) continue;
            if (variable.Name == Implicit.This && _function.IsDerivedConstructor) _code.Emit(Opcode.LoadUninitialized);
            else _code.Emit(ImplicitLoad(variable.Name));
            InitializeVariable(variable);
        }

        if (_function.Node is null) HoistFunctions(top);
    }

    private static Opcode ImplicitLoad(string name) => name switch
    {
        Implicit.This => Opcode.LoadThis,
        Implicit.Arguments => Opcode.LoadArguments,
        Implicit.NewTarget => Opcode.LoadNewTarget,
        Implicit.Home => Opcode.LoadHome,
        _ => Opcode.LoadCallee,
    };

    private void HoistFunctions(Scope scope)
    {
        foreach (var function in scope.Hoisted)
        {
            CompileClosure(function, function.Name!);
            InitializeVariable(scope.Find(function.Name!)!);
        }
    }

    private void CompileClosure(FunctionNode node, string name)
    {
        Guard(node);
        _code.Functions.Add(CompileFunction(_unit, node, name));
        _code.Emit(Opcode.Closure, _code.Functions.Count - 1);
    }

    /// <summary>Returns the value on the stack from the function's own level, no finally around.</summary>
    private void CompileReturnOfTop()
    {
        if (_kind == CodeKind.DerivedConstructor)
        {
            LoadVariable(_function.Top.Find(Implicit.This)!, 0, checkAlways: false);
            _code.Emit(Opcode.Swap);
            _code.Emit(Opcode.ReturnDerived);
        }
        else
        {
            _code.Emit(Opcode.Return);
        }
    }
}

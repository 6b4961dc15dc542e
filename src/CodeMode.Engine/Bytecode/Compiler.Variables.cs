namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    /// <summary>Opens a scope: environment, marks, hoisted functions.</summary>
    private void EnterScope(Scope scope)
    {
        _scope = scope;
        PlaceVariables(scope);
        if (scope.HasEnvironment)
        {
            _code.Emit(Opcode.EnterEnvironment, scope.EnvironmentSize);
            _controls.Add(new Control(ControlKind.Environment));
        }

        InitializeMarks(scope);
        HoistFunctions(scope);
    }

    private void LeaveScope()
    {
        if (_scope.HasEnvironment)
        {
            _code.Emit(Opcode.LeaveEnvironment);
            _controls.RemoveAt(_controls.Count - 1);
        }

        _scope = _scope.Parent!;
    }

    private void InitializeMarks(Scope scope)
    {
        foreach (var variable in scope.Variables)
        {
            if (!variable.NeedsMark || !variable.IsLexical) continue;
            _code.Emit(Opcode.LoadUninitialized);
            InitializeVariable(variable);
        }
    }

    /// <summary>Finds a name; null for a global. Tells how many environments lie between and which function was crossed last.</summary>
    private Variable? Resolve(string name, out int depth, out FunctionScope? crossed)
    {
        depth = 0;
        crossed = null;
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Find(name) is { } variable) return variable;
            if (scope.HasEnvironment) depth++;
            if (ReferenceEquals(scope, scope.Function.Top)) crossed = scope.Function;
        }

        return null;
    }

    private void CompileIdentifier(string name, int offset, bool forTypeOf = false)
    {
        if (Resolve(name, out var depth, out var crossed) is { } variable)
        {
            if (_unit.IsPrelude && variable.Scope.Parent is null)
            {
                _code.Emit(Opcode.LoadSelfHosted, _code.Name(_unit.PreludeFile + "." + name));
                return;
            }

            LoadVariable(variable, depth, NeedsCheck(variable, crossed, offset), offset);
            return;
        }

        if (name == "undefined")
        {
            _code.Emit(Opcode.LoadUndefined);
            return;
        }

        _code.Mark(offset);
        _code.Emit(forTypeOf ? Opcode.LoadGlobalOrUndefined : Opcode.LoadGlobal, _code.Name(name), _code.NewCache());
    }

    /// <summary>Loads this, new.target and the like, wherever the function around keeps it.</summary>
    private void CompileImplicit(string name, int offset)
    {
        // Functions further out have their own, which arrows of theirs may have made them keep.
        var owner = _function;
        while (owner.IsArrow) owner = owner.Outer!;
        if (owner.Top.Find(name) is null) _code.Emit(ImplicitLoad(name));
        else if (Resolve(name, out var depth, out _) is { } variable) LoadVariable(variable, depth, variable.NeedsMark, offset);
    }

    private void LoadVariable(Variable variable, int depth, bool checkAlways, int offset = 0)
    {
        if (checkAlways) _code.Mark(offset);
        if (variable.IsCaptured)
        {
            _code.Emit(checkAlways ? Opcode.LoadEnvironmentChecked : Opcode.LoadEnvironment, depth, variable.Index);
            if (checkAlways) _code.Word(_code.Name(variable.Name));
        }
        else if (checkAlways)
        {
            _code.Emit(Opcode.LoadLocalChecked, variable.Index, _code.Name(variable.Name));
        }
        else
        {
            _code.Emit(Opcode.LoadLocal, variable.Index);
        }
    }

    /// <summary>Gives the binding its first value, taken from the stack.</summary>
    private void InitializeVariable(Variable variable)
    {
        if (variable.IsCaptured) _code.Emit(Opcode.PopEnvironment, DepthOf(variable.Scope), variable.Index);
        else _code.Emit(Opcode.PopLocal, variable.Index);
    }

    private int DepthOf(Scope target)
    {
        var depth = 0;
        for (var scope = _scope; !ReferenceEquals(scope, target); scope = scope.Parent!)
        {
            if (scope.HasEnvironment) depth++;
        }

        return depth;
    }

    /// <summary>Assigns the value on the stack to a name and keeps it there.</summary>
    private void StoreIdentifier(string name, int offset)
    {
        var variable = Resolve(name, out var depth, out var crossed);
        if (variable is null)
        {
            _code.Mark(offset);
            _code.Emit(Opcode.StoreGlobal, _code.Name(name));
            return;
        }

        if (NeedsCheck(variable, crossed, offset))
        {
            _code.Mark(offset);
            if (variable.IsCaptured)
            {
                _code.Emit(Opcode.CheckEnvironment, depth, variable.Index);
                _code.Word(_code.Name(name));
            }
            else
            {
                _code.Emit(Opcode.CheckLocal, variable.Index, _code.Name(name));
            }
        }

        if (variable.Role is VariableRole.Const or VariableRole.FunctionName)
        {
            _code.Mark(offset);
            _code.Emit(Opcode.ThrowConstant, _code.Name(name));
        }
        else if (variable.IsCaptured)
        {
            _code.Emit(Opcode.StoreEnvironment, depth, variable.Index);
        }
        else
        {
            _code.Emit(Opcode.StoreLocal, variable.Index);
        }
    }

    private static bool NeedsCheck(Variable variable, FunctionScope? crossed, int offset) =>
        variable.NeedsMark && (variable.Role == VariableRole.Implicit || variable.IsLexical && !ScopeAnalyzer.IsSurelyInitialized(variable, crossed, offset));
}

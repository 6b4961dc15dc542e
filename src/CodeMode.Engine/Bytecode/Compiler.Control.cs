using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    // Among the names of a statement that break without a label leaves although continue does not mean it.
    private const string AnyBreak = "";

    private readonly List<Control> _controls = [];
    private List<string> _labels = [];

    private List<string> TakeLabels()
    {
        var labels = _labels;
        _labels = [];
        return labels;
    }

    private void CompileBreak(BreakStatement statement)
    {
        var target = _controls.FindLast(c => c.Kind == ControlKind.Target
            && c.Break is not null && (statement.Label is null ? c.Continue is not null || c.Names.Contains(AnyBreak) : c.Names.Contains(statement.Label)));
        if (target is not null) JumpOut(target, false, _controls.Count - 1);
    }

    private void CompileContinue(ContinueStatement statement)
    {
        var target = _controls.FindLast(c => c.Kind == ControlKind.Target && c.Continue is not null && (statement.Label is null || c.Names.Contains(statement.Label)));
        if (target is not null) JumpOut(target, true, _controls.Count - 1);
    }

    /// <summary>Leaves everything between here and the target in order. A null target returns the value on the stack.</summary>
    private void JumpOut(Control? target, bool isContinue, int from)
    {
        for (var i = from; i >= 0 && !ReferenceEquals(_controls[i], target); i--)
        {
            var control = _controls[i];
            switch (control.Kind)
            {
                case ControlKind.Environment:
                    if (target is not null) _code.Emit(Opcode.LeaveEnvironment);
                    break;
                case ControlKind.Iterator:
                    CloseIterator(control);
                    break;
                case ControlKind.Finally:
                    if (target is null) _code.Emit(Opcode.PopLocal, control.Local + 1);
                    var number = control.Pending.FindIndex(p => ReferenceEquals(p.Target, target) && p.IsContinue == isContinue);
                    if (number < 0)
                    {
                        control.Pending.Add(new PendingJump(target, isContinue));
                        number = control.Pending.Count - 1;
                    }

                    _code.Emit(Opcode.LoadInteger, number + 2);
                    _code.Emit(Opcode.PopLocal, control.Local);
                    // A return may leave environments behind; those of the try statement itself are what finally expects.
                    if (target is null) _code.Emit(Opcode.RestoreEnvironment, control.Local + 2);
                    _code.Jump(Opcode.Jump, control.Finally!);
                    return;
            }
        }

        if (target is null) CompileReturnOfTop();
        else _code.Jump(Opcode.Jump, isContinue ? target.Continue! : target.Break!);
    }

    private void CloseIterator(Control control)
    {
        if (!control.IsAsync)
        {
            _code.Emit(Opcode.IteratorClose, control.Local);
            _code.Emit(Opcode.Pop);
            return;
        }

        _code.Emit(Opcode.IteratorReturn, control.Local);
        _code.Emit(Opcode.Await);
        _code.Emit(Opcode.Pop);
    }

    private void CompileReturn(ReturnStatement statement)
    {
        if (statement.Argument is null) _code.Emit(Opcode.LoadUndefined);
        else CompileExpression(statement.Argument);
        if (_isAsync && _isGenerator || _kind == CodeKind.Program) _code.Emit(Opcode.Await);
        // "return f()" inside try of an async function is not awaited by the language: the promise is handed on.
        _code.Mark(statement.Start);
        JumpOut(null, false, _controls.Count - 1);
    }

    private void CompileTry(TryStatement statement)
    {
        if (statement.Finalizer is null)
        {
            CompileTryCatch(statement);
            return;
        }

        var kind = _code.NewLocal();
        var value = _code.NewLocal();
        var environment = _code.NewLocal();
        var control = new Control(ControlKind.Finally) { Local = kind, Finally = new Label() };
        _code.Emit(Opcode.SaveEnvironment, environment);
        _controls.Add(control);
        var start = _code.Here();
        if (statement.Handler is null) CompileStatement(statement.Block);
        else CompileTryCatch(statement);
        _code.Emit(Opcode.LoadInteger, 0);
        _code.Emit(Opcode.PopLocal, kind);
        var end = _code.Here();
        _code.Jump(Opcode.Jump, control.Finally);
        _controls.RemoveAt(_controls.Count - 1);

        _code.Handle(start, end, _code.Here());
        _code.Emit(Opcode.RestoreEnvironment, environment);
        _code.Emit(Opcode.PopLocal, value);
        _code.Emit(Opcode.LoadInteger, 1);
        _code.Emit(Opcode.PopLocal, kind);

        _code.Place(control.Finally);
        CompileStatement(statement.Finalizer);
        CompileAfterFinally(control, kind, value);
    }

    private void CompileAfterFinally(Control control, int kind, int value)
    {
        var end = new Label();
        for (var i = -1; i < control.Pending.Count; i++)
        {
            var next = new Label();
            _code.Emit(Opcode.LoadLocal, kind);
            _code.Emit(Opcode.LoadInteger, i + 2);
            _code.Emit(Opcode.StrictEqual);
            _code.Jump(Opcode.JumpIfFalse, next);
            if (i < 0)
            {
                _code.Emit(Opcode.LoadLocal, value);
                _code.Emit(Opcode.Throw);
            }
            else
            {
                var jump = control.Pending[i];
                if (jump.Target is null) _code.Emit(Opcode.LoadLocal, value);
                JumpOut(jump.Target, jump.IsContinue, _controls.Count - 1);
            }

            _code.Place(next);
        }

        _code.Place(end);
    }

    private void CompileTryCatch(TryStatement statement)
    {
        var handler = statement.Handler!;
        var environment = _code.NewLocal();
        var end = new Label();
        _code.Emit(Opcode.SaveEnvironment, environment);
        var start = _code.Here();
        CompileStatement(statement.Block);
        var stop = _code.Here();
        _code.Jump(Opcode.Jump, end);
        _code.Handle(start, stop, _code.Here());
        _code.StatementBoundary();
        _code.Track(1);
        _code.Emit(Opcode.RestoreEnvironment, environment);
        EnterScope(_unit.Scopes.Of(handler));
        if (handler.Parameter is null) _code.Emit(Opcode.Pop);
        else CompilePattern(handler.Parameter, PatternMode.Declare);
        CompileStatement(handler.Body);
        LeaveScope();
        _code.Place(end);
    }
}

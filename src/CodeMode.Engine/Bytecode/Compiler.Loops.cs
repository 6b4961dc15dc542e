using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileForOf(ForOfStatement loop)
    {
        var labels = TakeLabels();
        CompileExpression(loop.Right);
        var iterator = _code.NewLocal();
        _code.NewLocal();
        var environment = _code.NewLocal();
        _code.Mark(loop.Right.Start);
        OpenIterator(iterator, loop.IsAwait);
        _code.Emit(Opcode.SaveEnvironment, environment);

        var exit = new Label();
        var closing = new Control(ControlKind.Iterator) { Local = iterator, IsAsync = loop.IsAwait };
        var next = new Label();
        var done = new Label();
        // Break leaves the iterator behind it and closes it; continue stays inside.
        var outer = new Control(ControlKind.Target) { Break = exit, Names = [.. labels, AnyBreak] };
        _controls.Add(outer);
        _controls.Add(closing);
        _controls.Add(new Control(ControlKind.Target) { Continue = next, Names = labels });

        _code.Place(next);
        _code.Mark(loop.Left.Start);
        if (loop.IsAwait)
        {
            _code.Emit(Opcode.IteratorCall, iterator);
            _code.Emit(Opcode.Await);
            _code.Emit(Opcode.IteratorUnpack, iterator);
        }
        else
        {
            _code.Emit(Opcode.IteratorNext, iterator);
        }

        _code.Jump(Opcode.JumpIfDone, done);
        var start = _code.Here();
        EnterScope(_unit.Scopes.Of(loop));
        BindLoopValue(loop.Left);
        CompileStatement(loop.Body);
        LeaveScope();
        var stop = _code.Here();
        _code.Jump(Opcode.Loop, next);

        _controls.RemoveRange(_controls.Count - 2, 2);
        _code.Handle(start, stop, _code.Here());
        CompileCloseAndRethrow(iterator, environment, loop.IsAwait);
        _controls.RemoveAt(_controls.Count - 1);
        _code.Place(done);
        _code.Place(exit);
    }

    // The body threw: the iterator is closed, and what closing throws does not hide the first error.
    private void CompileCloseAndRethrow(int iterator, int environment, bool isAsync)
    {
        _code.StatementBoundary();
        _code.Track(1);
        var error = _code.NewLocal();
        _code.Emit(Opcode.PopLocal, error);
        _code.Emit(Opcode.RestoreEnvironment, environment);
        if (isAsync)
        {
            var start = _code.Here();
            _code.Emit(Opcode.IteratorReturn, iterator);
            _code.Emit(Opcode.Await);
            _code.Handle(start, _code.Here(), _code.Here());
            _code.Emit(Opcode.Pop);
        }
        else
        {
            _code.Emit(Opcode.IteratorCloseQuietly, iterator);
            _code.Emit(Opcode.Pop);
        }

        _code.Emit(Opcode.LoadLocal, error);
        _code.Emit(Opcode.Throw);
    }

    private void CompileForIn(ForInStatement loop)
    {
        var labels = TakeLabels();
        CompileExpression(loop.Right);
        var keys = _code.NewLocal();
        _code.Mark(loop.Right.Start);
        _code.Emit(Opcode.ForInStart, keys);
        var control = new Control(ControlKind.Target) { Break = new Label(), Continue = new Label(), Names = labels };
        _controls.Add(control);
        _code.Place(control.Continue);
        _code.Emit(Opcode.ForInNext, keys);
        _code.Jump(Opcode.JumpIfDone, control.Break);
        EnterScope(_unit.Scopes.Of(loop));
        BindLoopValue(loop.Left);
        CompileStatement(loop.Body);
        LeaveScope();
        _code.Jump(Opcode.Loop, control.Continue);
        _code.Place(control.Break);
        _controls.RemoveAt(_controls.Count - 1);
    }

    /// <summary>Takes an iterable from the stack; its iterator and next method go to two locals.</summary>
    private void OpenIterator(int local, bool isAsync)
    {
        _code.Emit(isAsync ? Opcode.GetAsyncIterator : Opcode.GetIterator);
        _code.Emit(Opcode.OpenIterator, local);
        _code.Emit(Opcode.PopLocal, local + 1);
    }

    private void BindLoopValue(Node left)
    {
        if (left is VariableDeclaration declaration) CompilePattern(declaration.Declarators[0].Target, PatternMode.Declare);
        else CompilePattern(left, PatternMode.Assign);
    }
}

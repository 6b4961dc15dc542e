using CodeMode.Syntax;

namespace CodeMode.Engine.Bytecode;

internal sealed partial class Compiler
{
    private void CompileYield(YieldExpression yield)
    {
        if (yield.Delegate)
        {
            CompileDelegate(yield);
            return;
        }

        if (yield.Argument is null) _code.Emit(Opcode.LoadUndefined);
        else CompileExpression(yield.Argument);
        if (_isAsync) _code.Emit(Opcode.Await);
        _code.Mark(yield.Start);
        _code.Emit(Opcode.Yield);
        CompileResumption();
    }

    // After a yield: go on, throw, or run the return that return() asks for.
    private void CompileResumption()
    {
        var next = new Label();
        _code.Jump(Opcode.ResumeAfterYield, next);
        if (_isAsync) _code.Emit(Opcode.Await);
        JumpOut(null, false, _controls.Count - 1);
        _code.Track(1);
        _code.Place(next);
    }

    // yield* (https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation):
    // hands next, throw and return on to the inner iterator. The protocol's branches stand in the prelude.
    private void CompileDelegate(YieldExpression yield)
    {
        CompileExpression(yield.Argument!);
        var iterator = _code.NewLocal();
        _code.NewLocal();
        var mode = _code.NewLocal();
        _code.Mark(yield.Start);
        OpenIterator(iterator, _isAsync);
        var again = new Label();
        var done = new Label();
        var returned = new Label();
        _code.Emit(Opcode.LoadInteger, 0);
        _code.Emit(Opcode.PopLocal, mode);
        _code.Emit(Opcode.LoadUndefined);
        _code.Place(again);
        // received → result object, or the mark when a return() ends here with the received value
        _code.Emit(Opcode.LoadLocal, mode);
        _code.Emit(Opcode.DelegateCall, iterator);
        if (_isAsync) _code.Emit(Opcode.Await);
        _code.Emit(Opcode.DelegateUnpack, iterator);
        _code.Jump(Opcode.JumpIfDone, done);
        _code.Emit(_isAsync ? Opcode.YieldInner : Opcode.Yield);
        _code.Emit(Opcode.LoadResumeMode);
        _code.Emit(Opcode.PopLocal, mode);
        _code.Jump(Opcode.Loop, again);
        _code.Place(done);
        // The final value was left in the second local; a return() goes on as a return.
        _code.Emit(Opcode.LoadLocal, iterator + 1);
        _code.Emit(Opcode.LoadLocal, mode);
        _code.Emit(Opcode.LoadInteger, 2);
        _code.Emit(Opcode.StrictEqual);
        _code.Jump(Opcode.JumpIfFalse, returned);
        JumpOut(null, false, _controls.Count - 1);
        _code.Track(1);
        _code.Place(returned);
    }
}

using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private CallbackLoop? _pendingLoop;

    /// <summary>How a built-in answers that calls back: the machine runs the loop in its place.</summary>
    public JsValue RequestLoop(CallbackLoop loop)
    {
        _meter.ChargeMemory(loop.OwnSize);
        _pendingLoop = loop;
        return new JsValue(Tag.Loop);
    }

    // Lies on the stack at this place until it has its result; above it function, this and arguments of the call under way.
    private void StartPendingLoop(int at, bool dropsResult)
    {
        var loop = _pendingLoop!;
        _pendingLoop = null;
        loop.DropsResult = dropsResult;
        EnsureStack(at + 8);
        _stack[at] = new JsValue((object)loop);
        _sp = at + 1;
        Follow(loop, at, loop.Start(Realm));
    }

    private void ContinueLoop(JsValue answer)
    {
        var at = _frame.Base - 3;
        var loop = (CallbackLoop)_stack[at].Ref!;
        PopFrame();
        Follow(loop, at, loop.Take(Realm, answer));
    }

    private void Follow(CallbackLoop loop, int at, LoopStep step)
    {
        if (step == LoopStep.Call && loop.Callback.Code.PureCost > 0) step = Compute(loop, at);
        switch (step)
        {
            case LoopStep.Call:
                CallBack(loop, loop.Callback, loop.Self, at);
                break;
            case LoopStep.Convert:
                CallBack(loop, (Closure)Realm.SelfHosted("Coercion.toNumber"), JsValue.Undefined, at);
                break;
            case LoopStep.Done:
                _sp = at;
                if (!loop.DropsResult) _stack[_sp++] = loop.Result;
                break;
            case LoopStep.Leave:
                loop.Leave(Realm.PendingCall, Realm);
                Invoke(ReplaceByPendingCall(at), loop.DropsResult ? FrameKind.Discard : FrameKind.Call);
                break;
        }
    }

    // As long as the function only computes, it needs no call.
    private LoopStep Compute(CallbackLoop loop, int at)
    {
        LoopStep step;
        do
        {
            var count = loop.WriteArguments(_stack.AsSpan(at + 3, 4));
            _sp = at + 3 + count;
            if (!TryCompute(loop.Callback, at + 3, count, out var answer))
            {
                loop.Callback.Code.Miss();
                return LoopStep.Call;
            }

            step = loop.Take(Realm, answer);
        }
        while (step == LoopStep.Call);

        return step;
    }

    private void CallBack(CallbackLoop loop, Closure function, in JsValue self, int at)
    {
        _stack[at + 1] = new JsValue(function);
        _stack[at + 2] = self;
        var count = loop.WriteArguments(_stack.AsSpan(at + 3, 4));
        _sp = at + 3 + count;
        PushFrame(function, count, FrameKind.Callback, JsValue.Undefined);
    }
}

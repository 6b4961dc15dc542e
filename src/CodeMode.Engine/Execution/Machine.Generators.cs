using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private JsObject? _pendingGenerator;
    private ResumeMode _pendingMode;
    private JsValue _pendingValue;

    /// <summary>How next, throw and return of generators answer: the machine goes on with the generator.</summary>
    public JsValue RequestResume(JsObject generator, ResumeMode mode, JsValue value)
    {
        _pendingGenerator = generator;
        _pendingMode = mode;
        _pendingValue = value;
        return new JsValue(Tag.Resume);
    }

    private void ResumePending()
    {
        if (_pendingGenerator is GeneratorObject generator)
        {
            generator.WantsRaw = false;
            ResumeGenerator(generator, _pendingMode, _pendingValue);
            return;
        }

        var promise = new JsPromise(Realm);
        var asyncGenerator = (AsyncGeneratorObject)_pendingGenerator!;
        asyncGenerator.Requests.Enqueue(new AsyncGeneratorRequest(_pendingMode, _pendingValue, promise));
        _meter.ChargeMemory(64);
        Push(promise);
        Continue(asyncGenerator);
    }

    /// <summary>Starts an async function or makes a generator.</summary>
    private void StartSuspendable(Closure function, int argumentCount)
    {
        var block = function.Code.Block;
        if (!block.IsGenerator)
        {
            PushFrame(function, argumentCount, FrameKind.Async, JsValue.Undefined).HasCaller = true;
            return;
        }

        JsObject generator = block.IsAsync
            ? new AsyncGeneratorObject(Realm, Realm.PrototypeOf(function, Intrinsic.AsyncGeneratorPrototype))
            : new GeneratorObject(Realm, Realm.PrototypeOf(function, Intrinsic.GeneratorPrototype));
        PushFrame(function, argumentCount, block.IsAsync ? FrameKind.AsyncGenerator : FrameKind.Generator, JsValue.Undefined).Owner = generator;
    }

    /// <summary>Takes the running frame off the stack with what it has there, to go on later.</summary>
    private Frame Suspend()
    {
        var frame = _frame;
        var start = frame.Base - 2;
        _meter.ChargeMemory(160 + (_sp - start) * 16L);
        frame.Suspended = _stack.AsSpan(start, _sp - start).ToArray();
        _sp = start;
        _depth--;
        _frames[_depth] = null;
        _frame = _depth > 0 ? _frames[_depth - 1]! : null!;
        return frame;
    }

    /// <summary>Puts a suspended frame back. False when it ended at once because a value was thrown into it.</summary>
    private bool Resume(Frame frame, ResumeMode mode, JsValue value)
    {
        if (_depth >= _limits.CallDepth) throw Realm.RangeError("Maximum call stack size exceeded");
        var block = frame.Code.Block;
        var saved = frame.Suspended!;
        frame.Suspended = null;
        EnsureStack(_sp + 2 + block.LocalCount + block.StackSize);
        if (_depth == _frames.Length) Array.Resize(ref _frames, _frames.Length * 2);
        frame.Base = _sp + 2;
        saved.CopyTo(_stack, _sp);
        _sp += saved.Length;
        _frames[_depth++] = frame;
        _frame = frame;
        _meter.ChargeFuel(8);
        if (mode == ResumeMode.Throw)
        {
            Unwind(value);
            return _depth > 0;
        }

        _stack[_sp++] = value;
        return true;
    }

    private void InitialYield()
    {
        var frame = Suspend();
        if (frame.Owner is GeneratorObject generator) generator.Frame = frame;
        else ((AsyncGeneratorObject)frame.Owner!).Frame = frame;
        _stack[_sp++] = frame.Owner!;
    }

    private void ResumeGenerator(GeneratorObject generator, ResumeMode mode, JsValue value)
    {
        if (generator.IsRunning) throw Realm.TypeError("Generator is already running");
        if (generator.Frame is { } frame && (generator.IsStarted || mode == ResumeMode.Next))
        {
            generator.IsRunning = true;
            generator.Frame = null;
            ResumeAtYield(frame, generator.IsStarted, mode, value);
            generator.IsStarted = true;
            return;
        }

        generator.Frame = null;
        if (mode == ResumeMode.Throw) throw new JsException(value);
        Push(generator.WantsRaw ? new JsValue(Tag.Done) : IteratorResult(mode == ResumeMode.Return ? value : JsValue.Undefined, true));
    }

    private void ResumeAtYield(Frame frame, bool isStarted, ResumeMode mode, JsValue value)
    {
        Resume(frame, ResumeMode.Next, value);
        frame.ResumeMode = mode;
        // Before the first statement there is no yield that would take the value.
        if (!isStarted) _sp--;
    }

    private void Yield(JsValue value)
    {
        var frame = Suspend();
        if (frame.Owner is GeneratorObject generator)
        {
            generator.Frame = frame;
            generator.IsRunning = false;
            _stack[_sp++] = generator.WantsRaw ? value : IteratorResult(value, false);
            return;
        }

        var asyncGenerator = (AsyncGeneratorObject)frame.Owner!;
        asyncGenerator.Frame = frame;
        asyncGenerator.IsRunning = false;
        ResolvePromise(asyncGenerator.Requests.Dequeue().Promise, IteratorResult(value, false));
        Continue(asyncGenerator);
    }

    private void ReturnGenerator(JsValue value)
    {
        var generator = (GeneratorObject)_frame.Owner!;
        generator.IsRunning = false;
        PopFrame();
        _stack[_sp++] = generator.WantsRaw ? new JsValue(Tag.Done) : IteratorResult(value, true);
    }

    private void ReturnAsyncGenerator(JsValue value)
    {
        var generator = (AsyncGeneratorObject)_frame.Owner!;
        PopFrame();
        Settle(generator, value, isError: false);
    }

    private void RejectAsyncGenerator(JsValue error)
    {
        var generator = (AsyncGeneratorObject)_frame.Owner!;
        PopFrame();
        Settle(generator, error, isError: true);
    }

    /// <summary>Answers the oldest call of an async generator that has ended, and goes on with the next.</summary>
    public void Settle(AsyncGeneratorObject generator, JsValue value, bool isError)
    {
        generator.Frame = null;
        generator.IsStarted = true;
        generator.IsRunning = false;
        var promise = generator.Requests.Dequeue().Promise;
        if (isError) RejectPromise(promise, value);
        else ResolvePromise(promise, IteratorResult(value, true));
        Continue(generator);
    }

    // https://tc39.es/ecma262/#sec-asyncgeneratordrainqueue
    private void Continue(AsyncGeneratorObject generator)
    {
        while (!generator.IsRunning && generator.Requests.TryPeek(out var request))
        {
            if (generator.Frame is { } frame && (generator.IsStarted || request.Mode == ResumeMode.Next))
            {
                generator.IsRunning = true;
                generator.Frame = null;
                ResumeAtYield(frame, generator.IsStarted, request.Mode, request.Value);
                generator.IsStarted = true;
                return;
            }

            generator.Frame = null;
            if (request.Mode == ResumeMode.Return)
            {
                generator.IsRunning = true;
                Enqueue(Job.Call(Realm.SelfHosted("Iteration.awaitReturn"), generator, request.Value));
                return;
            }

            generator.Requests.Dequeue();
            if (request.Mode == ResumeMode.Throw) RejectPromise(request.Promise, request.Value);
            else ResolvePromise(request.Promise, IteratorResult(JsValue.Undefined, true));
        }
    }
}

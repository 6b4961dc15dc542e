using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Limits;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

/// <summary>
/// The virtual machine of one run: a stack of values, frames on it, and one instruction loop. Calls of the program push frames;
/// nothing a program does grows the stack of the CLR. Split by concern.
/// </summary>
internal sealed partial class Machine
{
    private readonly ScriptLimits _limits;
    private readonly Meter _meter;
    private JsValue[] _stack = new JsValue[256];
    private Frame?[] _frames = new Frame?[16];
    private Frame _frame = null!;
    private int _depth;
    private int _sp;
    private JsValue _thrown = JsValue.Undefined;

    public Machine(Realm realm, ScriptLimits limits)
    {
        Realm = realm;
        _limits = limits;
        _meter = realm.Meter;
    }

    public Realm Realm { get; }

    /// <summary>Where the value that nothing caught was thrown, 1-based; 0 when unknown.</summary>
    public (int Line, int Column) ThrownAt { get; private set; }

    /// <summary>Runs one job until no frame is left. A value that nothing catches comes out as <see cref="JsException"/>.</summary>
    private void RunJob(in Job job)
    {
        _sp = 0;
        if (job.Frame is { } frame)
        {
            if (!Resume(frame, job.Mode, job.Value)) return;
        }
        else if (job.Function.Ref is PromiseCollector collector)
        {
            _meter.ChargeFuel(4);
            if (job.Arguments.Length == 1) collector.Take(this, job.Arguments[0], job.Mode == ResumeMode.Throw, job.Value);
        }
        else
        {
            Push(job.Function);
            Push(JsValue.Undefined);
            foreach (var argument in job.Arguments) Push(argument);
            Invoke(job.Arguments.Length);
        }

        while (_depth > 0)
        {
            try
            {
                Execute();
            }
            catch (JsException error)
            {
                Unwind(error.Value);
            }
        }
    }

    private void Push(in JsValue value)
    {
        if (_sp == _stack.Length) EnsureStack(_sp + 1);
        _stack[_sp++] = value;
    }

    private void EnsureStack(int size)
    {
        if (size <= _stack.Length) return;
        var length = Math.Max(size, _stack.Length * 2);
        _meter.ChargeMemory((length - _stack.Length) * 16L);
        Array.Resize(ref _stack, length);
    }

    /// <summary>Puts a call of a closure on the stack; callee, this and arguments lie there already.</summary>
    private Frame PushFrame(Closure function, int argumentCount, FrameKind kind, JsValue newTarget)
    {
        if (_depth >= _limits.CallDepth) throw Realm.RangeError("Maximum call stack size exceeded");
        _meter.ChargeFuel(4);
        var code = function.Code;
        var block = code.Block;
        var start = _sp - argumentCount;
        if (start + block.LocalCount + block.StackSize > _stack.Length) EnsureStack(start + block.LocalCount + block.StackSize);
        if (_depth == _frames.Length) Array.Resize(ref _frames, _frames.Length * 2);
        var frame = _frames[_depth] ??= new Frame();
        frame.Code = code;
        frame.Pc = 0;
        frame.Base = start;
        frame.Environment = function.Environment;
        // Never a number: mostly undefined before and after.
        if (!ReferenceEquals(frame.NewTarget.Ref, newTarget.Ref)) frame.NewTarget = newTarget;
        frame.Kind = kind;
        if (block.NeedsAllArguments) frame.Arguments = CopyArguments(start, argumentCount);
        _stack.AsSpan(start, block.LocalCount)[Math.Min(argumentCount, block.ParameterCount)..].Fill(JsValue.Undefined);
        _sp = start + block.LocalCount;
        _depth++;
        _frame = frame;
        return frame;
    }

    private JsValue[] CopyArguments(int start, int count)
    {
        if (count == 0) return [];
        _meter.ChargeMemory(24 + count * 16L);
        return _stack.AsSpan(start, count).ToArray();
    }

    /// <summary>Takes the running frame off; the operands of its caller are on top again.</summary>
    private void PopFrame()
    {
        var frame = _frame;
        _sp = frame.Base - 2;
        frame.Environment = null;
        if (frame.Owner is not null) frame.Owner = null;
        if (frame.Arguments.Length > 0) frame.Arguments = [];
        frame.HasCaller = false;
        _depth--;
        _frame = _depth > 0 ? _frames[_depth - 1]! : null!;
    }

    /// <summary>Ends the running frame with a value.</summary>
    private void Return(JsValue value)
    {
        var frame = _frame;
        switch (frame.Kind)
        {
            case FrameKind.Call:
                PopFrame();
                _stack[_sp++] = value;
                break;
            case FrameKind.CallThenThis:
                var receiver = frame.Receiver;
                PopFrame();
                _stack[_sp++] = value;
                Push(receiver);
                break;
            case FrameKind.Construct:
                var @this = _stack[frame.Base - 1];
                PopFrame();
                _stack[_sp++] = value.IsObject ? value : @this;
                break;
            case FrameKind.Callback:
                ContinueLoop(value);
                break;
            case FrameKind.Discard:
                PopFrame();
                break;
            case FrameKind.Async:
                ReturnAsync(value);
                break;
            case FrameKind.Generator:
                ReturnGenerator(value);
                break;
            case FrameKind.AsyncGenerator:
                ReturnAsyncGenerator(value);
                break;
        }
    }

    /// <summary>Finds who catches a thrown value, taking frames off that do not. Leaves the machine ready to go on there.</summary>
    private void Unwind(JsValue value)
    {
        if (!ReferenceEquals(value.Ref, _thrown.Ref) || value.IsNumber)
        {
            _thrown = value;
            ThrownAt = CurrentPosition();
        }

        while (_depth > 0)
        {
            var frame = _frame;
            var block = frame.Code.Block;
            var at = frame.Pc - 1;
            foreach (var handler in block.Handlers)
            {
                if (at < handler.Start || at >= handler.End) continue;
                _sp = frame.Base + block.LocalCount;
                _stack[_sp++] = value;
                frame.Pc = handler.Target;
                return;
            }

            switch (frame.Kind)
            {
                case FrameKind.Async:
                    RejectAsync(value);
                    return;
                case FrameKind.Generator:
                    var generator = (GeneratorObject)frame.Owner!;
                    generator.Frame = null;
                    generator.IsRunning = false;
                    break;
                case FrameKind.AsyncGenerator when ((AsyncGeneratorObject)frame.Owner!).Requests.Count > 0:
                    RejectAsyncGenerator(value);
                    return;
            }

            PopFrame();
        }

        throw new JsException(value);
    }
}

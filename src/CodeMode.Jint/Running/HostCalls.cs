using System.Runtime.CompilerServices;
using System.Threading.Channels;
using CodeMode.Jint.Limits;
using CodeMode.Jint.Values;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace CodeMode.Jint.Running;

/// <summary>Calls of host functions. Their work runs anywhere; their answers wait here for the thread that runs the program, for Jint knows one thread only.</summary>
internal sealed class HostCalls(JintMachine machine, RunMeter meter, ProgramErrors errors, ScriptLimits limits, CancellationToken cancellationToken)
{
    private readonly Channel<Answer> _answers = Channel.CreateUnbounded<Answer>();
    private readonly HashSet<PendingCall> _pending = [];
    private readonly Dictionary<string, JsValue> _errorClasses = [];
    private readonly ConditionalWeakTable<JsValue, ScriptFunction> _paged = [];
    private readonly JsValue _rangeError = machine.Global.Get("RangeError");

    public IReadOnlyCollection<PendingCall> Pending => _pending;

    public HostValues Values => field ??= new HostValues(machine, ToFunction);

    /// <summary>Makes the global class of a host's error.</summary>
    public void AddErrorClass(string name)
    {
        var made = machine.Evaluate($"(class {name} extends Error {{ get name() {{ return '{name}'; }} }})", ProgramErrors.Source);
        _errorClasses[name] = made;
        machine.Global.FastSetProperty(name, new PropertyDescriptor(made, PropertyFlag.NonEnumerable));
    }

    /// <summary>Completes when there is an answer.</summary>
    public async ValueTask WaitAsync(CancellationToken until) => await _answers.Reader.WaitToReadAsync(until).ConfigureAwait(false);

    /// <summary>Settles the promises of what has been answered.</summary>
    public void TakeAnswers()
    {
        while (_answers.Reader.TryRead(out var answer))
        {
            _pending.Remove(answer.Call);
            if (answer.Data is { } data) answer.Call.Promise.Resolve(Values.ToValue(data));
            else answer.Call.Promise.Reject(ToError(answer.Call.Name, answer.Call.Line, answer.Call.Column, answer.Error!));
        }
    }

    /// <summary>Adds the helpers, which ask a function of the host for its pages.</summary>
    public void AddHelpers(IReadOnlyList<string> names)
    {
        if (names.Count == 0) return;
        var pagesOf = new ClrFunction(machine, "pagesOf", (_, arguments) => PagesOf(arguments.Length > 0 ? arguments[0] : JsValue.Undefined), 1, PropertyFlag.AllForbidden);
        var helpers = machine.Call(machine.Evaluate(ScriptHelpers.Text, "helpers"), [pagesOf]).AsObject();
        foreach (var name in names) machine.Global.FastSetProperty(name, new PropertyDescriptor(helpers.Get(name), PropertyFlag.NonEnumerable));
    }

    private JsValue PagesOf(JsValue function) => _paged.TryGetValue(function, out var paged) ? ToFunction(paged.Pages!) : JsValue.Undefined;

    private ClrFunction ToFunction(ScriptFunction function)
    {
        var made = new ClrFunction(machine, function.Name, (_, arguments) => Call(function, arguments), 0, PropertyFlag.AllForbidden);
        if (function.Pages is not null) _paged.Add(made, function);
        return made;
    }

    private JsValue Call(ScriptFunction function, JsValue[] arguments)
    {
        var data = new ProgramData(meter, null);
        var (line, column) = errors.Position(machine.Advanced.StackTrace);
        var call = new ScriptCall([.. arguments.Select(data.Convert)], line, column, cancellationToken);
        if (!function.IsAsync) return Values.ToValue(Invoke(function, call));
        if (_pending.Count >= limits.PendingCalls)
        {
            throw new JavaScriptException(machine.Construct(_rangeError, new JsString($"More than {limits.PendingCalls} calls are under way at once. Await calls in groups.")));
        }

        var pending = new PendingCall(machine.Advanced.RegisterPromise(), function.Name, line, column);
        _pending.Add(pending);
        _ = ObserveAsync(pending, function, call);
        return pending.Promise.Promise;
    }

    private ScriptData Invoke(ScriptFunction function, ScriptCall call)
    {
        try
        {
            return function.Invoke(call);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            throw new JavaScriptException(ToError(function.Name, call.Line, call.Column, error));
        }
    }

    private async Task ObserveAsync(PendingCall pending, ScriptFunction function, ScriptCall call)
    {
        Answer answer;
        try
        {
            answer = new Answer(pending, await function.InvokeAsync(call).ConfigureAwait(false), null);
        }
        catch (Exception error)
        {
            // Whatever a host function throws becomes an Error of the program.
            answer = new Answer(pending, null, error);
        }

        _answers.Writer.TryWrite(answer);
    }

    // Only what a ScriptErrorException says reaches the program.
    private JsValue ToError(string function, int line, int column, Exception exception)
    {
        var error = ToError(function, exception);
        errors.Place(error, line, column);
        return error;
    }

    private ObjectInstance ToError(string function, Exception exception)
    {
        if (exception is not ScriptErrorException known)
        {
            var reason = exception is OperationCanceledException ? "was cancelled" : "failed";
            return machine.Construct(machine.Intrinsics.Error, new JsString($"The host function '{function}' {reason}"));
        }

        var kind = _errorClasses.GetValueOrDefault(known.Name);
        var error = machine.Construct(kind ?? machine.Intrinsics.Error, new JsString(known.Message));
        if (kind is null) error.FastSetProperty("name", new PropertyDescriptor(new JsString(known.Name), PropertyFlag.NonEnumerable));
        foreach (var name in known.Properties?.Names ?? []) error.FastSetProperty(name, new PropertyDescriptor(Values.ToValue(known.Properties!.GetMember(name)!), PropertyFlag.ConfigurableEnumerableWritable));
        return error;
    }
}

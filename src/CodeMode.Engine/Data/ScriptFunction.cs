namespace CodeMode.Engine;

/// <summary>
/// A function of the host. An asynchronous one gives the program a Promise at once, and the program goes on while the call is under way.
/// A <see cref="ScriptErrorException"/> becomes an Error that the program can catch; any other exception becomes one without details.
/// </summary>
public sealed class ScriptFunction : ScriptData
{
    private readonly Func<ScriptCall, ScriptData>? _sync;
    private readonly Func<ScriptCall, ValueTask<ScriptData>>? _async;

    private ScriptFunction(string name, Func<ScriptCall, ScriptData>? sync, Func<ScriptCall, ValueTask<ScriptData>>? async)
    {
        Name = name;
        _sync = sync;
        _async = async;
    }

    /// <inheritdoc/>
    public override ScriptDataKind Kind => ScriptDataKind.Function;

    /// <summary>The function's <c>name</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it gives a Promise.</summary>
    public bool IsAsync => _sync is null;

    /// <summary>Whether the host answers its calls later, through <see cref="ScriptExecution.Answer"/>.</summary>
    public bool IsDeferred => _sync is null && _async is null;

    /// <summary>
    /// Gives the same answers page by page, for <c>paginate</c>: takes the arguments, resolves to <c>{ items, next }</c>, where <c>next</c> are the
    /// arguments of the next page or <c>null</c>. <see langword="null"/> for a function without pages.
    /// </summary>
    public ScriptFunction? Pages { get; private init; }

    /// <summary>A function that answers at once. Its time is the program's time: keep it short.</summary>
    public static ScriptFunction Create(string name, Func<ScriptCall, ScriptData> body) => new(name, body, null);

    /// <summary>A function that gives a Promise.</summary>
    public static ScriptFunction CreateAsync(string name, Func<ScriptCall, ValueTask<ScriptData>> body) => new(name, null, body);

    /// <summary>
    /// A function that gives a Promise, which the host settles when it has the answer: the program pauses as soon as it waits for
    /// nothing else, see <see cref="ScriptExecution"/>. Where nobody answers (<see cref="IScriptEngine.RunAsync"/>), awaiting it fails.
    /// </summary>
    public static ScriptFunction CreateDeferred(string name) => new(name, null, null);

    /// <summary>A function that gives a Promise, and can be asked page by page.</summary>
    public static ScriptFunction CreatePaged(string name, Func<ScriptCall, ValueTask<ScriptData>> body, Func<ScriptCall, ValueTask<ScriptData>> pages) =>
        new(name, null, body) { Pages = CreateAsync(name, pages) };

    /// <summary>Calls it. One that is deferred cannot be called here.</summary>
    public ValueTask<ScriptData> InvokeAsync(ScriptCall call) => _async is not null ? _async(call) : new(_sync!(call));

    /// <summary>Calls a function that answers at once.</summary>
    public ScriptData Invoke(ScriptCall call) => _sync!(call);
}

using CodeMode.Model;

namespace CodeMode;

/// <summary>An API as agents use it: searched by words or programs, called by programs. Safe for any number of calls at once.</summary>
public sealed class CodeModeRunner
{
    /// <summary>Makes a runner.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="invoker">Sends the calls.</param>
    /// <param name="options">How it is offered, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a policy names an operation that does not exist.</exception>
    public CodeModeRunner(ApiDefinition definition, IOperationInvoker invoker, CodeModeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(invoker);
        Definition = definition;
        Options = options ?? new CodeModeOptions();
    }

    /// <summary>The API.</summary>
    public ApiDefinition Definition { get; }

    /// <summary>What of the API is exposed: the definition's model without what the policy takes away.</summary>
    public ApiModel Model => throw new NotImplementedException();

    /// <summary>The declarations of what is exposed, under the options' namespace.</summary>
    public string Declarations => throw new NotImplementedException();

    /// <summary>The options that it was made of.</summary>
    internal CodeModeOptions Options { get; }

    /// <summary>Finds operations.</summary>
    /// <param name="request">What to search for.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Checks a program without running it.</summary>
    /// <param name="code">The program.</param>
    public ProgramCheck Check(string code) => throw new NotImplementedException();

    /// <summary>Checks a program and runs it. A failing program is a result, not an exception.</summary>
    /// <param name="code">The program.</param>
    /// <param name="caller">Who sent it, for the invoker.</param>
    /// <param name="progress">Told of each call.</param>
    /// <param name="cancellationToken">Stops the program and its calls.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        string code, ExecutionCaller? caller = null, IProgress<ExecutionProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}

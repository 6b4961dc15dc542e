using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeMode.Data;
using CodeMode.Dispatch;
using CodeMode.Dispatch.Binding;

namespace CodeMode;

/// <summary>Calls operations from C#, typed, through the same checks, the same binding and the same invoker as programs do.</summary>
/// <param name="invoker">Sends the calls.</param>
/// <param name="caller">On whose behalf, for the invoker.</param>
public sealed class OperationClient(IOperationInvoker invoker, ExecutionCaller? caller = null)
{
    private readonly ConcurrentDictionary<ApiDefinition, OperationDispatcher> _dispatchers = new();

    /// <summary>Calls an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="arguments">Its arguments; checked against the document before anything is sent.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <typeparam name="TArguments">The operation's arguments.</typeparam>
    /// <typeparam name="TResult">The success answer's body.</typeparam>
    /// <returns>The success answer's body, or <see langword="null"/> for none.</returns>
    /// <exception cref="ApiException">The API answered with a status that is no success.</exception>
    /// <exception cref="ArgumentException">The arguments are not what the document asks for.</exception>
    /// <exception cref="OperationInvocationException">The API could not be reached, or its answer not read.</exception>
    public async ValueTask<TResult?> CallAsync<TArguments, TResult>(
        Operation<TArguments, TResult> operation, TArguments arguments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(arguments);
        var dispatcher = _dispatchers.GetOrAdd(operation.Definition, static (definition, invoker) => CreateDispatcher(definition, invoker), invoker);
        var call = Bind(dispatcher, operation, JsonSerializer.SerializeToElement(arguments, operation.ArgumentsType));
        var response = await dispatcher.SendAsync(call, caller, cancellationToken);
        return response.Status is >= 200 and < 300
            ? Read(operation.QualifiedName, response, operation.ResultType)
            : throw new ApiException(ProblemMessage.Write(operation.QualifiedName, response, ResponseReader.Read(response, out _)), operation.QualifiedName, response);
    }

    private static OperationDispatcher CreateDispatcher(ApiDefinition definition, IOperationInvoker invoker)
    {
        var options = new CodeModeOptions();
        return new OperationDispatcher(definition.Model, new OperationPolicy(definition.Model, options), invoker, options, options.Limits);
    }

    private static BoundCall Bind(OperationDispatcher dispatcher, OperationHandle operation, JsonElement arguments)
    {
        try
        {
            return dispatcher.Bind(operation.Operation, JsonData.From(arguments));
        }
        catch (CallRefusedException refusal)
        {
            throw new ArgumentException($"{operation.QualifiedName} was not called: {refusal.Message}", nameof(arguments), refusal);
        }
    }

    private static TResult? Read<TResult>(string operation, OperationResponse response, JsonTypeInfo<TResult> type)
    {
        if (response.Body.IsEmpty) return default;
        var essence = MediaTypes.Essence(response.ContentType ?? MediaTypes.Json);
        if (typeof(TResult) == typeof(string) && !MediaTypes.IsJson(essence)) return (TResult)(object)Encoding.UTF8.GetString(response.Body.Span);
        if (typeof(TResult) == typeof(byte[]) && !MediaTypes.IsJson(essence)) return (TResult)(object)response.Body.ToArray();
        try
        {
            return JsonSerializer.Deserialize(response.Body.Span, type);
        }
        catch (JsonException problem)
        {
            throw new OperationInvocationException($"{operation} answered {StatusText.Of(response.Status)}, but its body is not a {typeof(TResult).Name} in JSON.", problem);
        }
    }
}

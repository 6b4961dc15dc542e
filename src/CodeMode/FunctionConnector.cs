using System.Text.Json;
using CodeMode.Tools;
using Microsoft.Extensions.AI;

namespace CodeMode;

/// <summary>
/// C# functions as a namespace of programs: <c>math.add({ a: 1, b: 2 })</c>. Their schemas come from the signatures and
/// <see cref="System.ComponentModel.DescriptionAttribute"/>s.
/// </summary>
public sealed class FunctionConnector : Connector
{
    private readonly Dictionary<string, AIFunction> _functions = new(StringComparer.Ordinal);
    private readonly Lazy<ApiDefinition> _definition;
    private readonly string? _description;

    /// <summary>Makes a connector without functions; add them before a runner is made of it.</summary>
    /// <param name="ns">The global name that programs call the functions by.</param>
    /// <param name="description">One line about them, for the list of namespaces.</param>
    /// <exception cref="ArgumentException"><paramref name="ns"/> cannot be such a name.</exception>
    public FunctionConnector(string ns, string? description = null)
        : base(ns)
    {
        _description = description;
        _definition = new Lazy<ApiDefinition>(() => ToolDefinition.Create(ns, "1", description, [.. _functions.Values.Select(Describe)]));
    }

    /// <inheritdoc/>
    public override string? Description => _description;

    /// <summary>Adds a function.</summary>
    /// <param name="function">The function.</param>
    /// <returns>This connector.</returns>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public FunctionConnector Add(AIFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (_definition.IsValueCreated) throw new InvalidOperationException($"'{Namespace}' is in use: add functions before a runner is made of it.");
        if (!_functions.TryAdd(function.Name, function)) throw new ArgumentException($"'{Namespace}' has a function '{function.Name}' already: give it another name.", nameof(function));
        return this;
    }

    /// <summary>Adds a delegate.</summary>
    /// <param name="function">The delegate. A parameter of type <see cref="CancellationToken"/> ends with the program.</param>
    /// <param name="name">Its name, or <see langword="null"/> for the method's own.</param>
    /// <param name="description">What it does, or <see langword="null"/> for the method's description attribute.</param>
    /// <returns>This connector.</returns>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode("The schema comes from the delegate's signature. Add an AIFunction made with a JsonTypeInfo where code is trimmed.")]
    [System.Diagnostics.CodeAnalysis.RequiresDynamicCode("The schema comes from the delegate's signature. Add an AIFunction made with a JsonTypeInfo where code is compiled ahead of time.")]
    public FunctionConnector Add(Delegate function, string? name = null, string? description = null) => Add(AIFunctionFactory.Create(function, name, description));

    /// <inheritdoc/>
    public override ValueTask<ApiDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default) => new(_definition.Value);

    /// <inheritdoc/>
    public override async ValueTask<OperationResponse> InvokeAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var function = _functions[request.Operation!.OperationId!];
        var arguments = JsonElement.Parse(request.Body!.Value.Span).EnumerateObject().ToDictionary(static p => p.Name, static p => (object?)p.Value);
        try
        {
            var result = await function.InvokeAsync(new AIFunctionArguments(arguments!), cancellationToken);
            return ToolResponse.Json(result is JsonElement json ? json : JsonSerializer.SerializeToElement(result, function.JsonSerializerOptions.GetTypeInfo(typeof(object))));
        }
        catch (ArgumentException problem)
        {
            // What a function says of its arguments is meant for the caller; what else goes wrong inside it is not.
            throw new OperationInvocationException($"{function.Name} failed: {problem.Message}", problem);
        }
    }

    private static ToolDescription Describe(AIFunction function) => new(function.Name, function.Description, function.JsonSchema, function.ReturnJsonSchema);
}

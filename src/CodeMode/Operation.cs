using System.Text.Json.Serialization.Metadata;

namespace CodeMode;

/// <summary>An <see cref="OperationHandle"/> that knows the types of its arguments and of its answer.</summary>
/// <typeparam name="TArguments">The arguments, one property for each parameter and <c>body</c>.</typeparam>
/// <typeparam name="TResult">The success answer's body.</typeparam>
/// <param name="definition">Gives the definition; not called before the handle is used.</param>
/// <param name="qualifiedName"><c>group.name</c>.</param>
/// <param name="argumentsType">Gives the serialisation of the arguments, or <see langword="null"/> for reflection.</param>
/// <param name="resultType">Gives the serialisation of the answer, or <see langword="null"/> for reflection.</param>
public sealed class Operation<TArguments, TResult>(
    Func<ApiDefinition> definition, string qualifiedName,
    Func<JsonTypeInfo<TArguments>>? argumentsType = null, Func<JsonTypeInfo<TResult>>? resultType = null)
    : OperationHandle(definition, qualifiedName)
{
    /// <summary>How the arguments are serialised.</summary>
    public JsonTypeInfo<TArguments> ArgumentsType => field ??= argumentsType?.Invoke() ?? HandleSerialization.GetTypeInfo<TArguments>();

    /// <summary>How the answer is serialised.</summary>
    public JsonTypeInfo<TResult> ResultType => field ??= resultType?.Invoke() ?? HandleSerialization.GetTypeInfo<TResult>();
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CodeMode;

/// <summary>An <see cref="OperationCall"/> with typed arguments.</summary>
/// <typeparam name="TArguments">The operation's arguments.</typeparam>
public sealed class TypedOperationCall<TArguments> : OperationCall
{
    private TypedOperationCall(OperationCall call, TArguments typedArguments)
        : base(call.Request, call.Arguments) => TypedArguments = typedArguments;

    /// <summary>The arguments.</summary>
    public TArguments TypedArguments { get; }

    internal static TypedOperationCall<TArguments> From(OperationCall call, JsonTypeInfo<TArguments> type)
    {
        try
        {
            return new TypedOperationCall<TArguments>(call, call.Arguments.Deserialize(type)!);
        }
        catch (JsonException problem)
        {
            throw new OperationInvocationException(
                $"The arguments of {call.Operation?.QualifiedName ?? "the request"} could not be read; the call was not made.", problem);
        }
    }
}

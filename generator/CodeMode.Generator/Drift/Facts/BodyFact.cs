using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>The request's body as a handler takes it.</summary>
internal sealed class BodyFact(HandlerBody kind, ITypeSymbol? type, Location location)
{
    public HandlerBody Kind => kind;

    /// <summary>What the whole body is read as; <see langword="null"/> for a form of fields.</summary>
    public ITypeSymbol? Type => type;

    /// <summary>The identifier in the code.</summary>
    public Location Location => location;

    /// <summary>Whether it cannot be a service.</summary>
    public bool IsCertain { get; init; }

    public Fact<bool> Required { get; init; }

    /// <summary>The form's fields, when all are known.</summary>
    public Fact<IReadOnlyList<ParameterFact>> Fields { get; init; }

    /// <summary>Whether a form holds files.</summary>
    public bool HasFiles { get; init; }
}

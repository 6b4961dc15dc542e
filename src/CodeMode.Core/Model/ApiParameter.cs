namespace CodeMode.Model;

/// <summary>A path, query, header or cookie parameter, https://spec.openapis.org/oas/v3.1.1#parameter-object.</summary>
public sealed record ApiParameter
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Its key in the argument object: the wire name, unless two parameters of the operation (or <c>body</c>) clash.</summary>
    public required string ArgumentName { get; init; }

    /// <summary>Where it travels.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>Whether a call must give it.</summary>
    public bool Required { get; init; }

    /// <summary>How it is serialised, when <see cref="ContentType"/> is <see langword="null"/>.</summary>
    public ParameterStyle Style { get; init; }

    /// <summary>Whether an array or object becomes one pair for each item.</summary>
    public bool Explode { get; init; }

    /// <summary>Whether RFC 3986 reserved characters are sent as they are.</summary>
    public bool AllowReserved { get; init; }

    /// <summary>Media type of the value when it is described by <c>content</c>, else <see langword="null"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>Its values.</summary>
    public required Schema Schema { get; init; }

    /// <summary>What it means; CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Whether using it is discouraged.</summary>
    public bool Deprecated { get; init; }
}

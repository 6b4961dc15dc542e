namespace CodeMode.Model;

/// <summary>What a document says, in the shape that everything downstream reads. Value-equal, free of positions and of I/O.</summary>
public sealed record ApiModel
{
    /// <summary>The API's title.</summary>
    public required string Title { get; init; }

    /// <summary>The API's version.</summary>
    public required string Version { get; init; }

    /// <summary>What the API is for; CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>Server URLs as the document writes them, variables filled with their defaults.</summary>
    public EquatableArray<string> Servers { get; init; }

    /// <summary>The groups in order of first use.</summary>
    public EquatableArray<ApiGroup> Groups { get; init; }

    /// <summary>The operations in document order.</summary>
    public EquatableArray<ApiOperation> Operations { get; init; }

    /// <summary>Whether these are tools or functions, called right under the namespace; there is no raw request then.</summary>
    public bool IsFlat => Operations.Count > 0 && Operations[0].Group.Length == 0;

    /// <summary>The component schemas in document order, and other reference targets behind them.</summary>
    public EquatableArray<NamedSchema> Types { get; init; }

    /// <summary>The security schemes.</summary>
    public EquatableArray<ApiSecurityScheme> SecuritySchemes { get; init; }

    /// <summary>Alternatives that satisfy the document's own security, for operations that do not say; empty when it has none.</summary>
    public EquatableArray<ApiSecurityRequirement> Security { get; init; }
}

using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>All that a program does with the API.</summary>
internal sealed class ApiUses
{
    public List<OperationCall> Calls { get; } = [];

    public List<OperationReference> References { get; } = [];

    /// <summary>Calls of the raw request.</summary>
    public List<CallExpression> Requests { get; } = [];

    /// <summary>Uses of the raw request as a value.</summary>
    public List<Expression> RequestReferences { get; } = [];

    public List<UnknownMember> UnknownMembers { get; } = [];

    public List<ApiEscape> Escapes { get; } = [];

    /// <summary>Calls of the root or a group itself.</summary>
    public List<ApiEscape> ContainerCalls { get; } = [];

    /// <summary>Whether the global object is used in a way that may give the root.</summary>
    public bool UsesGlobalObject { get; set; }
}

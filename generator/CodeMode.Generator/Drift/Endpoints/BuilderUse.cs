using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeMode.Generator.Drift.Endpoints;

/// <summary>How a body uses one local or parameter that holds a builder.</summary>
internal sealed class BuilderUse
{
    /// <summary>What a local begins with.</summary>
    public IOperation? Initializer { get; set; }

    /// <summary>Whether it may hold something else later.</summary>
    public bool IsReassigned { get; set; }

    /// <summary>Whether others may say something of it: it is returned, kept, or caught.</summary>
    public bool Escapes { get; set; }

    /// <summary>The calls that say something of it.</summary>
    public List<IInvocationOperation> Conventions { get; } = [];
}

using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>What an expression stands for.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Group">The group's name; null at the root.</param>
/// <param name="Operation">The operation, for operations and their members.</param>
/// <param name="Name">The name that does not exist, for <see cref="ApiTargetKind.Unknown"/>.</param>
/// <param name="At">Where that name, or the computed key, stands.</param>
/// <param name="IsGuarded">Whether a <c>?.</c> behind an unknown name keeps it from failing.</param>
internal sealed record ApiTarget(
    ApiTargetKind Kind, string? Group = null, ApiOperation? Operation = null, string? Name = null, Node? At = null, bool IsGuarded = false)
{
    /// <summary>Whether operations can still be reached from it by name.</summary>
    public bool IsContainer => Kind is ApiTargetKind.Root or ApiTargetKind.Group;

    /// <summary>How a program writes it.</summary>
    public string Display(string ns) => Operation is not null ? ns + "." + Operation.QualifiedName : Group is not null ? ns + "." + Group : ns;
}

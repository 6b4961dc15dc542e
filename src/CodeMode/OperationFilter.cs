using System.IO.Enumeration;
using CodeMode.Model;

namespace CodeMode;

/// <summary>Picks operations for <see cref="ConnectorOptions.Allow"/> and <see cref="ConnectorOptions.Deny"/>. A typed handle is one by itself.</summary>
public sealed class OperationFilter
{
    private readonly Func<ApiOperation, bool> _matches;

    private OperationFilter(Func<ApiOperation, bool> matches, string? qualifiedName = null)
    {
        _matches = matches;
        QualifiedName = qualifiedName;
    }

    /// <summary>The one operation that it names, which then must exist; else <see langword="null"/>.</summary>
    internal string? QualifiedName { get; }

    /// <summary>One operation.</summary>
    /// <param name="handle">Its handle.</param>
    public static implicit operator OperationFilter(OperationHandle handle) => FromOperationHandle(handle);

    /// <summary>One operation.</summary>
    /// <param name="handle">Its handle.</param>
    public static OperationFilter FromOperationHandle(OperationHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Named(handle.QualifiedName);
    }

    /// <summary>One operation by name. A name that the API does not have is an error when the runner is made.</summary>
    /// <param name="qualifiedName"><c>group.name</c>.</param>
    public static OperationFilter Named(string qualifiedName)
    {
        ArgumentException.ThrowIfNullOrEmpty(qualifiedName);
        return new OperationFilter(o => o.QualifiedName == qualifiedName, qualifiedName);
    }

    /// <summary>Operations with a tag, or in the group of that name.</summary>
    /// <param name="tag">The tag as the document writes it, or the group's identifier.</param>
    public static OperationFilter Tag(string tag) => new(o => o.Group == tag || o.Tags.Contains(tag));

    /// <summary>Operations with one of these HTTP methods.</summary>
    /// <param name="methods">The methods, in any case.</param>
    public static OperationFilter Method(params string[] methods) => new(o => methods.Contains(o.Method, StringComparer.OrdinalIgnoreCase));

    /// <summary>Operations whose route template matches a pattern.</summary>
    /// <param name="pattern"><c>*</c> stands for any characters, slashes too: <c>/admin/*</c>. Case does not matter.</param>
    public static OperationFilter Path(string pattern) => new(o => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), o.Path));

    /// <summary>Operations that a condition holds for.</summary>
    /// <param name="predicate">The condition; asked once for each operation when the runner is made.</param>
    public static OperationFilter Where(Func<ApiOperation, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new OperationFilter(predicate);
    }

    /// <summary>Whether it picks the operation.</summary>
    internal bool Matches(ApiOperation operation) => _matches(operation);
}

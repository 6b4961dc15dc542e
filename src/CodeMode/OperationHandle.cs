using CodeMode.Model;

namespace CodeMode;

/// <summary>Names one operation of a definition: for policies, interception and calls from C#. Generated code holds one for each operation.</summary>
public abstract class OperationHandle
{
    private readonly Func<ApiDefinition> _definition;
    private ApiOperation? _operation;

    private protected OperationHandle(Func<ApiDefinition> definition, string qualifiedName)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentException.ThrowIfNullOrEmpty(qualifiedName);
        _definition = definition;
        QualifiedName = qualifiedName;
    }

    /// <summary><c>group.name</c>: what programs call it.</summary>
    public string QualifiedName { get; }

    /// <summary>The definition that it belongs to.</summary>
    public ApiDefinition Definition => _definition();

    /// <summary>The operation's group.</summary>
    public string Group => Operation.Group;

    /// <summary>The function's name in its group.</summary>
    public string Name => Operation.Name;

    /// <summary>The HTTP method, upper case.</summary>
    public string Method => Operation.Method;

    /// <summary>The route template.</summary>
    public string Path => Operation.Path;

    /// <summary>What the document says of the operation.</summary>
    /// <exception cref="InvalidOperationException">The definition has no such operation.</exception>
    public ApiOperation Operation => _operation ??= Find();

    /// <inheritdoc/>
    public override string ToString() => QualifiedName;

    private ApiOperation Find() =>
        Definition.Model.Operations.FirstOrDefault(o => o.QualifiedName == QualifiedName)
        ?? throw new InvalidOperationException($"'{Definition.Name}' has no operation '{QualifiedName}'. Build again after the document changed.");
}

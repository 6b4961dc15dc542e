using CodeMode.Model;

namespace CodeMode.Checking;

/// <summary>A model's operations and types by name; made once for any number of programs.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<string, Dictionary<string, ApiOperation>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Schema> _types = new(StringComparer.Ordinal);

    private readonly HashSet<string> _credentials;

    public ModelIndex(ApiModel model, string ns)
    {
        Namespace = ns;
        IsFlat = model.IsFlat;
        Operations = model.Operations;
        Servers = model.Servers;
        foreach (var operation in model.Operations)
        {
            if (!_groups.TryGetValue(operation.Group, out var group)) _groups.Add(operation.Group, group = new(StringComparer.Ordinal));
            group[operation.Name] = operation;
        }
        _credentials = new(model.SecuritySchemes.Select(static s => s.ParameterName ?? ""), StringComparer.OrdinalIgnoreCase);
        foreach (var type in model.Types) _types[type.Name] = type.Schema;
    }

    /// <summary>The global name that programs call the API by.</summary>
    public string Namespace { get; }

    /// <summary>Whether operations stand right under the namespace.</summary>
    public bool IsFlat { get; }

    public EquatableArray<ApiOperation> Operations { get; }

    public EquatableArray<string> Servers { get; }

    /// <summary>What stands under the namespace: groups, or operations.</summary>
    public IReadOnlyCollection<string> RootNames => IsFlat ? _groups[""].Keys : _groups.Keys;

    public bool HasGroup(string group) => !IsFlat && _groups.ContainsKey(group);

    public IReadOnlyCollection<string> OperationNames(string group) => _groups[group].Keys;

    public ApiOperation? FindOperation(string group, string name) =>
        _groups.TryGetValue(group, out var operations) && operations.TryGetValue(name, out var operation) ? operation : null;

    /// <summary>Whether a parameter carries a credential, which the host may give.</summary>
    public bool IsCredential(ApiParameter parameter) => _credentials.Contains(parameter.Name);

    public Schema? FindType(string name) => _types.TryGetValue(name, out var schema) ? schema : null;
}

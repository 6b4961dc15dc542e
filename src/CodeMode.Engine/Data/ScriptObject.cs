namespace CodeMode.Engine;

/// <summary>An object: names and values in the order they were added.</summary>
public sealed class ScriptObject : ScriptData
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, ScriptData> _members = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override ScriptDataKind Kind => ScriptDataKind.Object;

    /// <inheritdoc/>
    public override int Count => _names.Count;

    /// <inheritdoc/>
    public override IEnumerable<string> Names => _names;

    /// <summary>Adds a member, or replaces its value. Only while the object is being built.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This instance.</returns>
    public ScriptObject Add(string name, ScriptData value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        if (!_members.ContainsKey(name)) _names.Add(name);
        _members[name] = value;
        return this;
    }

    /// <inheritdoc/>
    public override ScriptData? GetMember(string name) => _members.GetValueOrDefault(name);
}

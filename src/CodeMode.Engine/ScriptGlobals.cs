namespace CodeMode.Engine;

/// <summary>The global names a host gives to a program.</summary>
public sealed class ScriptGlobals
{
    private readonly Dictionary<string, ScriptData> _values = new(StringComparer.Ordinal);
    private readonly List<string> _errorClasses = [];

    /// <summary>No globals beside the language's own.</summary>
    public static ScriptGlobals Empty { get; } = new();

    /// <summary>The names and their values.</summary>
    public IReadOnlyDictionary<string, ScriptData> Values => _values;

    /// <summary>Adds a global, or replaces it. Programs can neither assign nor delete it.</summary>
    /// <param name="name">An identifier.</param>
    /// <param name="value">Data, a function, or an object of both.</param>
    /// <returns>This instance.</returns>
    public ScriptGlobals Add(string name, ScriptData value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        _values[name] = value;
        return this;
    }

    /// <summary>Names of the host's own kinds of errors.</summary>
    public IReadOnlyList<string> ErrorClasses => _errorClasses;

    /// <summary>Adds a global class that extends Error: what a <see cref="ScriptErrorException"/> of that name throws is an instance of it.</summary>
    /// <param name="name">An identifier.</param>
    /// <returns>This instance.</returns>
    public ScriptGlobals AddErrorClass(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        _errorClasses.Add(name);
        return this;
    }
}

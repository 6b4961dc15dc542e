namespace CodeMode.Engine;

/// <summary>The global names a host gives to a program.</summary>
public sealed class ScriptGlobals
{
    private readonly Dictionary<string, ScriptData> _values = new(StringComparer.Ordinal);
    private readonly List<string> _errorClasses = [];
    private readonly List<string> _helpers = [];

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

    /// <summary>Names of the engine's helper functions that programs see.</summary>
    public IReadOnlyList<string> Helpers => _helpers;

    /// <summary>
    /// Adds a function of the engine beside the language: <c>paginate(operation, args, maxPages?)</c>, an async iterator over the items of all pages, or
    /// <c>parallel(items, limit, fn)</c>, which works on so many items at once.
    /// </summary>
    /// <param name="name"><c>paginate</c> or <c>parallel</c>.</param>
    /// <returns>This instance.</returns>
    /// <exception cref="ArgumentException">There is no such function.</exception>
    public ScriptGlobals AddHelper(string name)
    {
        if (!ScriptHelpers.Names.Contains(name)) throw new ArgumentException($"The engine has no helper '{name}'; it has {string.Join(" and ", ScriptHelpers.Names)}.", nameof(name));
        _helpers.Add(name);
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

namespace CodeMode.Engine;

/// <summary>What a host function throws to give the program an Error it can catch and read.</summary>
/// <param name="name">The error's <c>name</c>, <c>ApiError</c> for instance.</param>
/// <param name="message">The error's <c>message</c>: reaches the program and the agent as it stands.</param>
/// <param name="properties">Further properties of the error, or <see langword="null"/>.</param>
public sealed class ScriptErrorException(string name, string message, ScriptObject? properties = null) : Exception(message)
{
    /// <summary>The error's <c>name</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Further properties of the error.</summary>
    public ScriptObject? Properties { get; } = properties;
}

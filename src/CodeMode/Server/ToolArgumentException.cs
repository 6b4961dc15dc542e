namespace CodeMode.Server;

/// <summary>A tool was called wrongly.</summary>
/// <param name="message">For the agent: which argument, and what it should be.</param>
internal sealed class ToolArgumentException(string message) : Exception(message);

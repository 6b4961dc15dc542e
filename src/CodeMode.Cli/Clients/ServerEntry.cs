namespace CodeMode.Cli.Clients;

/// <summary>A server as a client's configuration names it: a command to start, or an address.</summary>
/// <param name="Name">What the client calls it.</param>
/// <param name="Command">The command with its arguments; empty for an address.</param>
/// <param name="Variables">Environment variables with what to put there.</param>
/// <param name="Url">The address, or <see langword="null"/> for a command.</param>
internal sealed record ServerEntry(string Name, IReadOnlyList<string> Command, IReadOnlyList<KeyValuePair<string, string>> Variables, string? Url);

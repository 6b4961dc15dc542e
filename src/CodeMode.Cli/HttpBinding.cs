namespace CodeMode.Cli;

/// <summary>Where a server listens, and by which host names clients may reach it.</summary>
/// <param name="Address">The address to bind to.</param>
/// <param name="Hosts">The names; empty for this machine and IP addresses.</param>
internal sealed record HttpBinding(Uri Address, IReadOnlyList<string> Hosts);

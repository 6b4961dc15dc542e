namespace CodeMode.Tests.Shared;

/// <summary>What a script wrote, and how it ended.</summary>
sealed record NodeResult(int ExitCode, string Output, string Error);

namespace CodeMode.Benchmarks.Measuring;

/// <summary>A whole process to measure, from its start to its end.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Command">The program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ProcessContender(string Name, string Command, params string[] Arguments);

namespace CodeMode.Engine.Execution;

/// <summary>How a call of a host function ended: with data or with an error.</summary>
internal readonly record struct HostAnswer(int Call, ScriptData? Data, Exception? Error);

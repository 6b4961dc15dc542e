namespace CodeMode.Jint.Running;

/// <summary>The answer of a host call: data, or what it threw.</summary>
internal sealed record Answer(PendingCall Call, ScriptData? Data, Exception? Error);

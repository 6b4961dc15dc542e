using Jint.Native.Promise;

namespace CodeMode.Jint.Running;

/// <summary>A host call that is under way.</summary>
internal sealed record PendingCall(ManualPromise Promise, string Name, int Line, int Column);

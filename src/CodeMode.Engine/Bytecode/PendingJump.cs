namespace CodeMode.Engine.Bytecode;

/// <summary>A break, continue (Target set) or return that waits behind a finally block.</summary>
internal sealed record PendingJump(Control? Target, bool IsContinue);

namespace CodeMode.Engine.Execution;

internal enum PromiseState
{
    Pending,
    Fulfilled,
    Rejected,
}

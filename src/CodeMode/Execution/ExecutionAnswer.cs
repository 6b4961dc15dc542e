namespace CodeMode.Execution;

/// <summary>An execution's result → the answer an agent gets.</summary>
internal static class ExecutionAnswer
{
    public static string Write(ExecutionResult result) => throw new NotImplementedException(result.ToString());
}

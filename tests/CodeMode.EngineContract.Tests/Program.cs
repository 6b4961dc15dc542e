namespace CodeMode.EngineContract.Tests;

/// <summary>What the test assembly does as a program: it is a worker whose engine does what no engine should.</summary>
internal static class Program
{
    public static async Task<int> Main()
    {
        await ScriptWorker.RunAsync(new RogueEngine());
        return 0;
    }
}

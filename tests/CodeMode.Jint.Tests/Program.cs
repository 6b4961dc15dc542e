namespace CodeMode.Jint.Tests;

/// <summary>What the test assembly does as a program: judges one attack, or is a worker that runs Jint.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["attack", var id]:
                return await AttackProcess.JudgeAsync(id);
            case ["worker", var acornima]:
                // A worker inherits no variable that would say where it is.
                Environment.SetEnvironmentVariable(Acornima.Variable, acornima);
                await ScriptWorker.RunAsync(new JintScriptEngine());
                return 0;
            default:
                return 2;
        }
    }
}

namespace CodeMode.Jint.Tests;

/// <summary>What the test assembly does as a program: judges one attack.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments) => arguments is ["attack", var id] ? await AttackProcess.JudgeAsync(id) : 2;
}

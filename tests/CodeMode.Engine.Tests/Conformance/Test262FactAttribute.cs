namespace CodeMode.Engine.Tests.Conformance;

/// <summary>A test that needs a checkout of test262, which never stands in this repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class Test262FactAttribute : FactAttribute
{
    public Test262FactAttribute()
    {
        if (Folder is null) Skip = "Set CODEMODE_TEST262 to a checkout of https://github.com/tc39/test262.";
    }

    /// <summary>The checkout, or null.</summary>
    public static string? Folder => Environment.GetEnvironmentVariable("CODEMODE_TEST262") is { Length: > 0 } folder ? folder : null;
}

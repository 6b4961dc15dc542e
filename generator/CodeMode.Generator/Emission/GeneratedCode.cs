namespace CodeMode.Generator.Emission;

/// <summary>The mark of emitted code.</summary>
internal static class GeneratedCode
{
    public static string Attribute { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"CodeMode.Generator\", \"{typeof(GeneratedCode).Assembly.GetName().Version}\")]";
}

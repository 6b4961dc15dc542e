namespace CodeMode.Engine.Bytecode;

/// <summary>Names of bindings that no program can write, for what arrows take from the function around them and what classes keep.</summary>
internal static class Implicit
{
    public const string This = "%this";
    public const string Arguments = "arguments";
    public const string NewTarget = "%new.target";
    public const string Callee = "%callee";
    public const string Home = "%home";

    /// <summary>The computed key of the field at a position of its class.</summary>
    public static string FieldKey(int position) => $"%field{position}";

    /// <summary>The function of a private method or accessor at a position of its class.</summary>
    public static string PrivateFunction(int position) => $"%private{position}";
}

namespace CodeMode.Generator.Typing;

/// <summary>Names of members: C# takes no member that is called as its type is.</summary>
internal static class MemberName
{
    public static string Within(string name, string type) => name == type ? name + "_" : name;
}

using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary>A word: <c>string</c>, <c>null</c>, or the name of a type with a line of its own.</summary>
internal sealed class NameType(string name) : TypeNode
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "string", "number", "boolean", "null", "unknown", "never", "void", "ApiFile" };

    public static readonly NameType Unknown = new("unknown");
    public static readonly NameType Never = new("never");

    public string Name => name;

    /// <summary>Whether it stands for itself.</summary>
    public bool IsWord => Words.Contains(name);

    public override IEnumerable<TypeNode> Parts => [];

    protected override TypeText Print() => new(name, TypeShape.Primary);

    protected override IReadOnlyCollection<string> CollectNames() => IsWord ? [] : [name];
}

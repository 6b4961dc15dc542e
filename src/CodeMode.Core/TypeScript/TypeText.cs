namespace CodeMode.TypeScript;

/// <summary>A type expression.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Shape">How tightly it binds.</param>
internal readonly record struct TypeText(string Text, TypeShape Shape)
{
    public static readonly TypeText Unknown = new("unknown", TypeShape.Primary);

    /// <summary>Any of the parts; <c>unknown</c> takes in all others.</summary>
    public static TypeText Unite(IReadOnlyList<TypeText> parts)
    {
        if (parts.Count == 1) return parts[0];
        return parts.Contains(Unknown) ? Unknown : new(string.Join(" | ", parts.Select(static part => part.Text)), TypeShape.Union);
    }

    /// <summary>All of the parts.</summary>
    public static TypeText Intersect(IReadOnlyList<TypeText> parts) =>
        parts.Count == 1
            ? parts[0]
            : new(string.Join(" & ", parts.Select(static part => part.InParentheses(TypeShape.Intersection))), TypeShape.Intersection);

    /// <summary>The text, in parentheses where a looser expression cannot stand.</summary>
    public string InParentheses(TypeShape least) => Shape < least ? "(" + Text + ")" : Text;
}

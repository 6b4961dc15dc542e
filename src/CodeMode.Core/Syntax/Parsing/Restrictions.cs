namespace CodeMode.Syntax;

/// <summary>What an expression may not hold because of what stands around it; brackets of any kind lift it.</summary>
[Flags]
internal enum Restrictions
{
    None = 0,

    /// <summary>In the head of a for loop <c>in</c> belongs to the loop.</summary>
    NoIn = 1,

    /// <summary>Between <c>?</c> and <c>:</c> a colon behind parentheses belongs to the conditional, not to a return type.</summary>
    NoReturnType = 2,
}

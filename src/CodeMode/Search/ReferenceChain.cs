namespace CodeMode.Search;

/// <summary>The references that led to a value, innermost first: one that comes again is a circle.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Outer">The one before.</param>
internal sealed record ReferenceChain(string Reference, ReferenceChain? Outer)
{
    public static bool Contains(ReferenceChain? chain, string reference)
    {
        for (; chain is not null; chain = chain.Outer)
        {
            if (chain.Reference == reference) return true;
        }
        return false;
    }
}

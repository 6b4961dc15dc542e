namespace CodeMode.Search;

/// <summary>Where the references that led to a value point to, innermost first: one that comes again is a circle.</summary>
/// <param name="Target">The place in the document.</param>
/// <param name="Outer">The one before.</param>
internal sealed record ReferenceChain(int Target, ReferenceChain? Outer)
{
    public static bool Contains(ReferenceChain? chain, int target)
    {
        for (; chain is not null; chain = chain.Outer)
        {
            if (chain.Target == target) return true;
        }
        return false;
    }
}

namespace CodeMode.Model;

/// <summary>A wish for a name.</summary>
/// <param name="Wanted">The identifier wished for.</param>
/// <param name="Original">The document's word that it was made from, or <see langword="null"/> when it was derived.</param>
/// <param name="Tiebreaker">Tells equal words apart: method and path, for instance.</param>
internal readonly record struct NameRequest(string Wanted, string? Original, string Tiebreaker) : IComparable<NameRequest>
{
    private int Rank => Original is null ? 2 : Wanted == Original ? 0 : 1;

    /// <summary>Who is served first: who is called so already, then by the words they were made from, derived names last.</summary>
    public int CompareTo(NameRequest other)
    {
        if (Rank != other.Rank) return Rank.CompareTo(other.Rank);
        var order = string.CompareOrdinal(Original, other.Original);
        return order != 0 ? order : string.CompareOrdinal(Tiebreaker, other.Tiebreaker);
    }
}

namespace CodeMode.Model;

/// <summary>A wish for a name.</summary>
/// <param name="Wanted">The identifier wished for.</param>
/// <param name="Original">The document's word that it was made from, or <see langword="null"/> when it was derived.</param>
/// <param name="Tiebreaker">Tells equal words apart: method and path, for instance.</param>
internal readonly record struct NameRequest(string Wanted, string? Original, string Tiebreaker);

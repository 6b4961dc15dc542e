namespace CodeMode.Search;

/// <summary>A term in an operation.</summary>
/// <param name="Operation">The operation's number.</param>
/// <param name="Score">What the term adds to its score.</param>
internal readonly record struct Posting(int Operation, float Score);

namespace Library.Shared;

public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);

namespace CodeMode.DriftApi.Shared;

public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);

namespace CodeMode.Cli.Batch;

/// <summary>A line as it was read.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">The text, or <see langword="null"/> when the line was longer than a batch line may be.</param>
internal readonly record struct BatchLine(int Number, string? Text);

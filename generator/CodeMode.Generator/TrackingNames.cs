namespace CodeMode.Generator;

/// <summary>Names of the pipeline's steps, for tests of caching.</summary>
internal static class TrackingNames
{
    public const string Item = nameof(Item);
    public const string Parse = nameof(Parse);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Baseline = nameof(Baseline);
    public const string Model = nameof(Model);
    public const string Shape = nameof(Shape);
}

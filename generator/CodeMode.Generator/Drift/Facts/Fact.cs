namespace CodeMode.Generator.Drift.Facts;

/// <summary>What code says of itself: known, or unknown and then compared with nothing.</summary>
internal readonly struct Fact<T>
{
    private readonly T? _value;

    private Fact(T value) => (_value, IsKnown) = (value, true);

    public static Fact<T> Unknown => default;

    public bool IsKnown { get; }

    public T Value => IsKnown ? _value! : throw new InvalidOperationException("An unknown fact has no value.");

    public static Fact<T> Known(T value) => new(value);

    /// <summary>Whether it is known and this.</summary>
    public bool Is(T value) => IsKnown && EqualityComparer<T>.Default.Equals(_value!, value);
}

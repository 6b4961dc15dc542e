namespace CodeMode.Generator.Drift.Facts;

/// <summary>Lists of one item.</summary>
internal static class Only
{
    /// <summary>The one item of a list, or <see langword="null"/> when there is none or several.</summary>
    public static T? OnlyItem<T>(this IReadOnlyList<T> items)
        where T : class => items.Count == 1 ? items[0] : null;
}

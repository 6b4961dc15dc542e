namespace CodeMode.Model;

/// <summary>Makes <see cref="EquatableArray{T}"/>s.</summary>
public static class EquatableArrayExtensions
{
    /// <summary>A list of the given items.</summary>
    /// <param name="items">The items, copied.</param>
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
    {
        var array = items.ToArray();
        return array.Length == 0 ? default : new(array);
    }
}

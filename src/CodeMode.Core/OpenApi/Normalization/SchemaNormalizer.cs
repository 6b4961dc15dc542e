namespace CodeMode.OpenApi;

/// <summary>Brings what documents write in many ways into one shape, each way in a class of its own.</summary>
internal static class SchemaNormalizer
{
    /// <summary>Applies them in the order in which they build on each other.</summary>
    public static void Normalize(SchemaDraft draft)
    {
        ImpliedType.Apply(draft);
        NumberFromString.Apply(draft);
        FlatAllOf.Apply(draft);
        NullableKeyword.Apply(draft);
        NullableUnion.Apply(draft);
    }
}

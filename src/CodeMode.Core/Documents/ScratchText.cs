using System.Text;

namespace CodeMode.Documents;

/// <summary>A builder to decode texts in, one after another: documents have tens of thousands.</summary>
internal static class ScratchText
{
    // A longer one is not kept.
    private const int MaxLength = 16_384;

    [ThreadStatic]
    private static StringBuilder? s_builder;

    /// <summary>An empty builder, until <see cref="ToStringAndReturn"/>.</summary>
    public static StringBuilder Rent()
    {
        var builder = s_builder ?? new StringBuilder(1024);
        s_builder = null;
        return builder.Clear();
    }

    /// <summary>The text, and the builder back.</summary>
    public static string ToStringAndReturn(StringBuilder builder)
    {
        var text = builder.ToString();
        if (builder.Capacity <= MaxLength) s_builder = builder;
        return text;
    }
}

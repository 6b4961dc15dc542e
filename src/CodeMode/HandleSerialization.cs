using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CodeMode;

/// <summary>Serialisation of handles that bring none of their own.</summary>
internal static class HandleSerialization
{
    private static readonly JsonSerializerOptions s_options = CreateOptions();

    public static JsonTypeInfo<T> GetTypeInfo<T>() => (JsonTypeInfo<T>)s_options.GetTypeInfo(typeof(T));

    /// <summary>An argument that is <see langword="null"/> is one that is not given: it must not reach the wire as <c>null</c>.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Generated handles bring their serialisation; hand-made ones need reflection and say so when it is off.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above.")]
    private static JsonSerializerOptions CreateOptions() => new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = JsonSerializer.IsReflectionEnabledByDefault ? new DefaultJsonTypeInfoResolver() : JsonTypeInfoResolver.Combine(),
    };
}

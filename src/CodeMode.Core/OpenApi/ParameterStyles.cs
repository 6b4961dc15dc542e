using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The names of styles, https://spec.openapis.org/oas/v3.1.1#style-values.</summary>
internal static class ParameterStyles
{
    /// <summary>The style of a name, or <see langword="null"/>.</summary>
    public static ParameterStyle? Parse(string? name) => name switch
    {
        "form" or "cookie" => ParameterStyle.Form,
        "simple" => ParameterStyle.Simple,
        "label" => ParameterStyle.Label,
        "matrix" => ParameterStyle.Matrix,
        "spaceDelimited" => ParameterStyle.SpaceDelimited,
        "pipeDelimited" => ParameterStyle.PipeDelimited,
        "deepObject" => ParameterStyle.DeepObject,
        _ => null,
    };

    /// <summary>The style of a location when none is given.</summary>
    public static ParameterStyle GetDefault(ParameterLocation location) =>
        location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;

    /// <summary>Whether a style may stand in a location, https://spec.openapis.org/oas/v3.1.1#style-examples.</summary>
    public static bool IsAllowed(ParameterStyle style, ParameterLocation location) => location switch
    {
        ParameterLocation.Path => style is ParameterStyle.Simple or ParameterStyle.Label or ParameterStyle.Matrix,
        ParameterLocation.Header => style == ParameterStyle.Simple,
        ParameterLocation.Cookie => style == ParameterStyle.Form,
        _ => style is ParameterStyle.Form or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.DeepObject,
    };
}

using CodeMode.Model;

namespace CodeMode.Credentials;

/// <summary>Where a credential stands in a request.</summary>
/// <param name="Location">Header, query or cookie.</param>
/// <param name="Name">Its name there.</param>
internal sealed record CredentialPlace(ParameterLocation Location, string Name)
{
    /// <summary>Where HTTP's own schemes stand, https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2.</summary>
    public static CredentialPlace Authorization { get; } = new(ParameterLocation.Header, "Authorization");

    /// <summary>The header that it is sent in, or <see langword="null"/> for the query.</summary>
    public string? Header => Location switch
    {
        ParameterLocation.Header => Name,
        ParameterLocation.Cookie => "Cookie",
        _ => null,
    };
}

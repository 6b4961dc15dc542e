namespace CodeMode.Cli;

/// <summary>The API's address as its document gives it, https://spec.openapis.org/oas/v3.1.1#server-object.</summary>
internal static class ServerUrl
{
    /// <summary>The first server, where it is a whole address; a relative one is relative to where the document was found.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="document">The document's path or URL.</param>
    public static Uri? Find(ApiDefinition definition, string document)
    {
        // https://spec.openapis.org/oas/v3.1.1#fixed-fields: without servers, the URL is "/".
        var server = definition.Model.Servers is [var first, ..] ? first : "/";
        var origin = Uri.TryCreate(document, UriKind.Absolute, out var url) && IsWeb(url) ? url : null;
        var address = origin is not null ? new Uri(origin, server) : Uri.TryCreate(server, UriKind.Absolute, out var absolute) ? absolute : null;
        return address is not null && IsWeb(address) && !server.Contains('{', StringComparison.Ordinal) ? address : null;
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}

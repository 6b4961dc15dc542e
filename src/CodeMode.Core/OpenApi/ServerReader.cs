using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Server Object, https://spec.openapis.org/oas/v3.1.1#server-object; in 2.0 host, basePath and schemes.</summary>
internal static class ServerReader
{
    /// <summary>The URLs of a <c>servers</c> list, variables filled with their defaults.</summary>
    public static EquatableArray<string> Read(ReadingContext context, DocumentNode parent)
    {
        var urls = new List<string>();
        foreach (var server in context.ReadArray(parent, "servers").Items)
        {
            if (!context.IsObject(server) || context.ReadString(server, "url") is not { } template) continue;
            var url = Fill(context, template, server);
            if (url.StartsWith("//", StringComparison.Ordinal))
            {
                context.Findings.Add(DocumentRule.InvalidValue, server["url"], $"The server URL {VisibleText.Quote(url)} leaves the scheme to where the document was found; https is taken");
                url = "https:" + url;
            }

            if (IsHttp(url)) urls.Add(url);
            else context.Findings.Add(DocumentRule.InvalidValue, server["url"], $"The server URL {VisibleText.Quote(url)} is neither http(s) nor relative; it is left out");
        }

        return urls.ToEquatableArray();
    }

    /// <summary>The URLs of a 2.0 document, https://spec.openapis.org/oas/v2.0#swagger-object.</summary>
    public static EquatableArray<string> ReadSwagger(ReadingContext context)
    {
        var basePath = context.ReadString(context.Root, "basePath") ?? "";
        if (context.ReadString(context.Root, "host") is not { } host) return basePath.Length == 0 ? default : new[] { basePath }.ToEquatableArray();
        var urls = new List<string>();
        foreach (var scheme in context.ReadArray(context.Root, "schemes").Items)
        {
            if (scheme.AsString() is "http" or "https") urls.Add(scheme.GetString() + "://" + host + basePath);
        }

        if (urls.Count == 0) urls.Add("https://" + host + basePath);
        return urls.ToEquatableArray();
    }

    // Relative to where the document was found, or absolute: https://spec.openapis.org/oas/v3.1.1#server-object
    private static bool IsHttp(string url) =>
        VisibleText.Clean(url) == url
        && (Uri.TryCreate(url, UriKind.Absolute, out var absolute) && url[0] != '/'
            ? absolute.Scheme is "http" or "https" && absolute.UserInfo.Length == 0
            : Uri.IsWellFormedUriString(url, UriKind.Relative));

    private static string Fill(ReadingContext context, string url, DocumentNode server)
    {
        foreach (var variable in context.ReadObject(server, "variables").Properties)
        {
            var value = variable.Value["default"];
            if (value.IsString) url = url.Replace("{" + variable.Name + "}", value.GetString());
        }

        return url;
    }
}

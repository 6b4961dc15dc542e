using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// The Security Scheme Object, https://spec.openapis.org/oas/v3.1.1#security-scheme-object,
/// and the Security Requirement Object, https://spec.openapis.org/oas/v3.1.1#security-requirement-object.
/// </summary>
internal static class SecurityReader
{
    /// <summary>The schemes of a document.</summary>
    public static EquatableArray<ApiSecurityScheme> ReadSchemes(ReadingContext context, DocumentNode schemes)
    {
        var read = new List<ApiSecurityScheme>();
        foreach (var property in schemes.Properties)
        {
            var node = context.Follow(property.Value);
            if (context.IsObject(node) && context.ReadString(node, "type") is { } type) read.Add(ReadScheme(context, property.Name, type, node));
        }

        return read.ToEquatableArray();
    }

    /// <summary>The alternatives of a <c>security</c> list.</summary>
    public static EquatableArray<ApiSecurityRequirement> ReadRequirements(ReadingContext context, DocumentNode parent)
    {
        var alternatives = new List<ApiSecurityRequirement>();
        foreach (var alternative in context.ReadArray(parent, "security").Items)
        {
            if (!context.IsObject(alternative)) continue;
            var schemes = new List<ApiRequiredScheme>();
            foreach (var scheme in alternative.Properties) schemes.Add(new ApiRequiredScheme(scheme.Name, ReadScopes(scheme.Value)));
            alternatives.Add(new ApiSecurityRequirement(schemes.ToEquatableArray()));
        }

        return alternatives.ToEquatableArray();
    }

    private static ApiSecurityScheme ReadScheme(ReadingContext context, string name, string type, DocumentNode node)
    {
        // 2.0 calls HTTP's basic scheme a type of its own.
        if (type == "basic") return new ApiSecurityScheme(name, "http", "basic", null, null, null);
        var tokenUrl = node["flows"]["clientCredentials"]["tokenUrl"].AsString() ?? (node["flow"].TextEquals("application") ? node["tokenUrl"].AsString() : null);
        return new ApiSecurityScheme(
            name, type, context.ReadString(node, "scheme"), context.ReadString(node, "name"), context.ReadString(node, "in"), tokenUrl);
    }

    private static EquatableArray<string> ReadScopes(DocumentNode scopes)
    {
        var read = new List<string>();
        foreach (var scope in scopes.Items)
        {
            if (scope.IsString) read.Add(scope.GetString());
        }

        return read.ToEquatableArray();
    }
}

using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Parameter Object, https://spec.openapis.org/oas/v3.1.1#parameter-object. Components are read once, however many refer to them.</summary>
/// <param name="context">The document.</param>
internal sealed class ParameterReader(ReadingContext context)
{
    private const string QueryString = "querystring";

    private readonly Dictionary<int, ApiParameter?> _read = [];

    /// <summary>Reads a parameter, references followed already; <see langword="null"/>, with a finding, when it cannot be sent.</summary>
    public ApiParameter? Read(DocumentNode node)
    {
        if (_read.TryGetValue(node.Index, out var known)) return known;
        var parameter = ReadCore(node);
        _read.Add(node.Index, parameter);
        if (parameter is not null) OperationAdvice.Report(context, node, parameter);
        return parameter;
    }

    private ApiParameter? ReadCore(DocumentNode node)
    {
        if (context.ReadString(node, "name") is not { } name || ReadLocation(node) is not { } location) return null;
        if (location == ParameterLocation.Header && IsIgnored(name)) return null;
        if (location is ParameterLocation.Header or ParameterLocation.Cookie && !HttpToken.IsToken(name))
        {
            context.Findings.Add(DocumentRule.InvalidValue, node["name"], $"{VisibleText.Quote(name)} cannot be the name of a {(location == ParameterLocation.Header ? "header" : "cookie")}; the parameter is left out");
            return null;
        }

        var content = FirstContent(node);
        var (style, explode) = context.Version == OpenApiVersion.V2 ? CollectionFormat.Read(context, node, location) : ReadStyle(node, location);
        return new ApiParameter
        {
            Name = name,
            ArgumentName = Identifier.ToArgumentName(name),
            Location = location,
            Required = context.ReadBoolean(node, "required") || location == ParameterLocation.Path,
            Style = style,
            Explode = explode,
            AllowReserved = context.ReadBoolean(node, "allowReserved"),
            // As a form, 3.2's whole query string is an object in the query, whose members are pairs of their own.
            ContentType = location == ParameterLocation.Query && node["in"].TextEquals(QueryString) ? null : content?.ContentType,
            Schema = content?.Schema ?? ReadSchema(node),
            Description = context.ReadString(node, "description"),
            Deprecated = context.ReadBoolean(node, "deprecated"),
        };
    }

    // In 2.0 the parameter is its own schema.
    private Schema ReadSchema(DocumentNode node)
    {
        if (context.Version != OpenApiVersion.V2) return context.Schemas.Read(node["schema"]);
        var schema = context.Schemas.Read(node);
        return schema.Description is null ? schema : schema with { Description = null };
    }

    private ApiMediaType? FirstContent(DocumentNode node)
    {
        var content = context.ReadObject(node, "content");
        if (content.IsMissing) return null;
        var types = MediaTypeReader.ReadContent(context, content);
        return types.Count == 0 ? null : types[0];
    }

    private ParameterLocation? ReadLocation(DocumentNode node)
    {
        switch (context.ReadString(node, "in"))
        {
            // https://spec.openapis.org/oas/v3.2.0#parameter-locations
            case QueryString when FirstContent(node) is { } content && MediaType.GetKind(content.ContentType) is not (BodyKind.Binary or BodyKind.Multipart) and var kind:
                return kind == BodyKind.Form ? ParameterLocation.Query : ParameterLocation.QueryString;
            case QueryString:
                context.Findings.Add(DocumentRule.InvalidValue, node, "A parameter in the query string needs content that is text: a form, JSON or the like; it is left out");
                return null;
            case "path": return ParameterLocation.Path;
            case "query": return ParameterLocation.Query;
            case "header": return ParameterLocation.Header;
            case "cookie": return ParameterLocation.Cookie;
            default:
                context.Findings.Add(DocumentRule.InvalidValue, node, "The parameter needs 'in' with path, query, header or cookie; it is left out");
                return null;
        }
    }

    private (ParameterStyle Style, bool Explode) ReadStyle(DocumentNode node, ParameterLocation location)
    {
        var style = ParameterStyles.GetDefault(location);
        if (context.ReadString(node, "style") is { } text)
        {
            if (ParameterStyles.Parse(text) is { } parsed && ParameterStyles.IsAllowed(parsed, location)) style = parsed;
            else context.Findings.Add(DocumentRule.InvalidValue, node["style"], $"{VisibleText.Quote(text)} is no style of such a parameter; '{style}' is taken");
        }

        return (style, node["explode"].IsMissing ? style == ParameterStyle.Form : context.ReadBoolean(node, "explode"));
    }

    // "If in is header and the name field is Accept, Content-Type or Authorization, the parameter definition SHALL be ignored."
    private static bool IsIgnored(string name) =>
        name.Equals("Accept", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);
}

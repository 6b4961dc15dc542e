using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Responses Object, https://spec.openapis.org/oas/v3.1.1#responses-object, and the Response Object in it. Components are read once.</summary>
/// <param name="context">The document.</param>
internal sealed class ResponsesReader(ReadingContext context)
{
    private readonly Dictionary<(int, string), ApiResponse> _read = [];

    /// <summary>The responses of an operation.</summary>
    public EquatableArray<ApiResponse> Read(string method, DocumentNode operation)
    {
        var responses = new List<ApiResponse>();
        foreach (var property in context.ReadObject(operation, "responses").Properties)
        {
            if (property.Name.StartsWith("x-", StringComparison.Ordinal)) continue;
            if (ReadStatus(property) is not { } status) continue;
            var node = context.Follow(property.Value);
            if (method == "HEAD") responses.Add(new ApiResponse(status, context.ReadString(node, "description"), default));
            else if (node.IsMissing) responses.Add(new ApiResponse(status, null, new[] { new ApiMediaType("application/json", Schema.Any, default) }.ToEquatableArray()));
            else if (context.IsObject(node)) responses.Add(Read(status, node, operation));
        }

        return responses.ToEquatableArray();
    }

    private ApiResponse Read(string status, DocumentNode node, DocumentNode operation)
    {
        // In 2.0 the media types come from the operation, so that equal nodes are not equal responses.
        if (context.Version == OpenApiVersion.V2) return ReadSwagger(status, node, operation);
        if (!_read.TryGetValue((node.Index, status), out var response))
        {
            var content = HasNoBody(status) ? default : context.ReadObject(node, "content");
            response = new ApiResponse(status, context.ReadString(node, "description"), MediaTypeReader.ReadContent(context, content));
            _read.Add((node.Index, status), response);
        }

        return response;
    }

    private ApiResponse ReadSwagger(string status, DocumentNode node, DocumentNode operation)
    {
        var description = context.ReadString(node, "description");
        if (node["schema"].IsMissing || HasNoBody(status)) return new ApiResponse(status, description, default);
        var schema = context.Schemas.Read(node["schema"]);
        var isFile = node["schema"]["type"].TextEquals("file");
        var types = SwaggerBodyReader.ReadMediaTypes(context, operation, "produces", isFile ? "application/octet-stream" : "application/json");
        var contents = types.Select(type => new ApiMediaType(type, isFile ? schema : MediaTypeReader.Describe(type, schema), default));
        return new ApiResponse(status, description, MediaTypeReader.Sort([.. contents]));
    }

    private string? ReadStatus(DocumentProperty property)
    {
        var name = property.Name;
        if (name == "default") return name;
        var isStatus = name.Length == 3 && name[0] is >= '1' and <= '5'
            && ((name[1] is >= '0' and <= '9' && name[2] is >= '0' and <= '9') || (name[1] is 'X' or 'x' && name[2] is 'X' or 'x'));
        if (isStatus) return name.ToUpperInvariant();
        context.Findings.Add(DocumentRule.InvalidValue, property.Key, $"{VisibleText.Quote(name)} is not a status code; the response is ignored");
        return null;
    }

    // https://www.rfc-editor.org/rfc/rfc9110#name-204-no-content
    private static bool HasNoBody(string status) => status is "204" or "205" or "304";
}

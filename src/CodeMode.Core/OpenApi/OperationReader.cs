using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Operation Object, https://spec.openapis.org/oas/v3.1.1#operation-object.</summary>
/// <param name="context">The document.</param>
internal sealed class OperationReader(ReadingContext context)
{
    private readonly ParameterListReader _parameters = new(context);
    private readonly RequestBodyReader _bodies = new(context);
    private readonly ResponsesReader _responses = new(context);
    private readonly EquatableArray<ApiSecurityRequirement> _security = SecurityReader.ReadRequirements(context, context.Root);

    /// <summary>Reads an operation with what its path item adds; <see langword="null"/>, with the reason as a finding, when it cannot be called.</summary>
    public OperationDraft? Read(PathTemplate template, string method, PathItem item, DocumentProperty property)
    {
        var node = property.Value;
        var declared = _parameters.Collect(item, node);
        var parameters = _parameters.Read(declared, template, node);
        var body = context.Version == OpenApiVersion.V2 ? SwaggerBodyReader.Read(context, declared, node) : _bodies.Read(node["requestBody"]);
        var operation = new ApiOperation
        {
            Group = "",
            Name = "",
            HandleName = "",
            OperationId = context.ReadString(node, "operationId") is { Length: > 0 } id ? id : null,
            Method = method,
            Path = template.Path,
            Summary = context.ReadString(node, "summary") ?? context.ReadString(item.GetOwner("summary"), "summary"),
            Description = context.ReadString(node, "description") ?? context.ReadString(item.GetOwner("description"), "description"),
            Tags = ReadTags(node),
            Deprecated = context.ReadBoolean(node, "deprecated"),
            Parameters = ArgumentNames.Settle(parameters, body is not null),
            RequestBody = body,
            Responses = _responses.Read(method, node),
            Security = node["security"].IsMissing ? _security : SecurityReader.ReadRequirements(context, node),
            Servers = context.Version == OpenApiVersion.V2 ? default : ServerReader.Read(context, node["servers"].IsMissing ? item.GetOwner("servers") : node),
            Pointer = JsonPointer.Append(item.GetPointer(template, method), property.Name),
        };
        var draft = new OperationDraft(node, template, operation);
        if (FindObstacle(declared, template, operation) is { } reason)
        {
            context.Findings.Add(DocumentRule.OperationSkipped, node, $"{draft.Title} is skipped: {reason}");
            return null;
        }

        foreach (var parameter in operation.Parameters)
        {
            if (parameter.ArgumentName != parameter.Name)
                context.Findings.Add(DocumentRule.RenamedOperation, node["parameters"].IsMissing ? node : node["parameters"], $"The {parameter.Location.ToString().ToLowerInvariant()} parameter {VisibleText.Quote(parameter.Name)} of {draft.Title} is the argument {VisibleText.Quote(parameter.ArgumentName)}");
        }

        OperationAdvice.Report(context, draft);
        return draft;
    }

    // A required parameter that cannot be sent: no call could succeed.
    private static string? FindObstacle(List<DocumentNode> declared, PathTemplate template, ApiOperation operation)
    {
        foreach (var node in declared)
        {
            if (!node["required"].IsTrue || node["name"].AsString() is not { } name) continue;
            var isHeaderOrCookie = node["in"].TextEquals("header") || node["in"].TextEquals("cookie");
            var isOtherQueryString = node["in"].TextEquals("querystring") && !operation.Parameters.Any(parameter => parameter.Location is ParameterLocation.Query or ParameterLocation.QueryString && parameter.Name == name);
            if (isOtherQueryString || (isHeaderOrCookie && !HttpToken.IsToken(name))) return $"its required parameter {VisibleText.Quote(name)} cannot be sent";
        }

        return operation.Parameters.Count(static p => p.Location == ParameterLocation.Path) < template.Parameters.Count
            ? "a parameter of its path cannot be sent"
            : null;
    }

    private EquatableArray<string> ReadTags(DocumentNode node)
    {
        var tags = new List<string>();
        foreach (var tag in context.ReadArray(node, "tags").Items)
        {
            if (tag.IsString) tags.Add(tag.GetString(context.Words));
            else context.Expected("a tag's name", tag);
        }

        return tags.ToEquatableArray();
    }
}

using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>The Paths Object, https://spec.openapis.org/oas/v3.1.1#paths-object, and the Path Item Object in it.</summary>
/// <param name="context">The document.</param>
internal sealed class PathsReader(ReadingContext context)
{
    private readonly OperationReader _operations = new(context);
    private readonly Dictionary<string, OperationDraft> _byRoute = new(StringComparer.Ordinal);

    /// <summary>The operations in document order.</summary>
    public List<OperationDraft> Read()
    {
        var drafts = new List<OperationDraft>();
        foreach (var property in context.ReadObject(context.Root, "paths").Properties)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (property.Name.StartsWith("x-", StringComparison.Ordinal)) continue;
            if (!context.IsObject(property.Value)) continue;
            var path = PathKey.Read(context, property, out var query);
            if (PathTemplate.Parse(path, out var reason) is { } template) ReadItem(drafts, template.With(property.Name, query), property.Value);
            else context.Findings.Add(DocumentRule.OperationSkipped, property.Key, $"The operations of {VisibleText.Quote(property.Name)} are skipped: {reason}");
        }

        if (drafts.Count == 0) context.Findings.Add(DocumentRule.NoOperations, context.Root, "The document has no operations to call");
        return drafts;
    }

    // https://spec.openapis.org/oas/v3.1.1#path-item-object: what stands beside a $ref adds to what it leads to.
    private void ReadItem(List<OperationDraft> drafts, PathTemplate template, DocumentNode item)
    {
        var target = context.Follow(item);
        if (target.Equals(item))
        {
            ReadOperations(drafts, template, item, default);
            return;
        }

        if (context.IsObject(target)) ReadOperations(drafts, template, target, item);
        ReadOperations(drafts, template, item, target);
    }

    private void ReadOperations(List<OperationDraft> drafts, PathTemplate template, DocumentNode item, DocumentNode other)
    {
        foreach (var property in item.Properties)
        {
            if (GetMethod(property) is { } method) Read(drafts, template, method, new PathItem(item, other), property);
        }

        // 3.2, https://spec.openapis.org/oas/v3.2.0#path-item-additional-operations
        foreach (var property in context.ReadObject(item, "additionalOperations").Properties)
        {
            if (HttpToken.IsToken(property.Name)) Read(drafts, template, property.Name, new PathItem(item, other), property);
            else context.Findings.Add(DocumentRule.OperationSkipped, property.Key, $"The operation {VisibleText.Quote(property.Name)} is skipped: that is no HTTP method");
        }
    }

    private void Read(List<OperationDraft> drafts, PathTemplate template, string method, PathItem item, DocumentProperty property)
    {
        var operation = property.Value;
        if (!context.IsObject(operation) || _operations.Read(template, method, item, property) is not { } draft) return;
        drafts.Add(draft);
        var route = method + " " + template.Normalized;
        if (_byRoute.TryGetValue(route, out var other))
            context.Findings.Add(DocumentRule.DuplicatePath, operation, $"{draft.Title} is the same verb and path as {other.Title}; servers tell them apart by the parameter's value or not at all");
        else
            _byRoute.Add(route, draft);
    }

    private string? GetMethod(DocumentProperty property)
    {
        if (Match(property.Name) is { } method) return method;
        var name = property.Name.ToLowerInvariant();
        if ((method = Match(name)) is not null)
            context.Findings.Add(DocumentRule.InvalidValue, property.Key, $"The method {VisibleText.Quote(property.Name)} must be written in lower case; it is read as '{name}'");
        else if (!property.Value["responses"].IsMissing && !name.StartsWith("x-", StringComparison.Ordinal))
            context.Findings.Add(DocumentRule.OperationSkipped, property.Key, $"The operation {VisibleText.Quote(property.Name)} is skipped: that is no method of a path item; 3.2 has 'additionalOperations' for others");
        return method;
    }

    private static string? Match(string name) => name switch
    {
        "get" => "GET",
        "put" => "PUT",
        "post" => "POST",
        "delete" => "DELETE",
        "options" => "OPTIONS",
        "head" => "HEAD",
        "patch" => "PATCH",
        "trace" => "TRACE",
        "query" => "QUERY",
        _ => null,
    };
}

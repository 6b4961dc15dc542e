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
            var item = context.Follow(property.Value);
            if (!context.IsObject(item)) continue;
            if (PathTemplate.Parse(WithoutFragment(property), out var reason) is { } template) ReadItem(drafts, template, item);
            else context.Findings.Add(DocumentRule.OperationSkipped, property.Key, $"The operations of {VisibleText.Quote(property.Name)} are skipped: {reason}");
        }

        if (drafts.Count == 0) context.Findings.Add(DocumentRule.NoOperations, context.Root, "The document has no operations to call");
        return drafts;
    }

    // Box and others tell variants of one path apart by a fragment, which no request carries.
    private string WithoutFragment(DocumentProperty path)
    {
        var fragment = path.Name.IndexOf('#');
        if (fragment <= 0) return path.Name;
        context.Findings.Add(DocumentRule.InvalidValue, path.Key, $"The fragment of the path {VisibleText.Quote(path.Name)} is never sent; it is left out");
        return path.Name.Substring(0, fragment);
    }

    private void ReadItem(List<OperationDraft> drafts, PathTemplate template, DocumentNode item)
    {
        foreach (var property in item.Properties)
        {
            if (GetMethod(property.Name) is { } method) Read(drafts, template, method, item, property.Value);
        }

        // 3.2, https://spec.openapis.org/oas/v3.2.0#path-item-additional-operations
        foreach (var property in context.ReadObject(item, "additionalOperations").Properties)
        {
            if (HttpToken.IsToken(property.Name)) Read(drafts, template, property.Name, item, property.Value);
            else context.Findings.Add(DocumentRule.OperationSkipped, property.Key, $"The operation {VisibleText.Quote(property.Name)} is skipped: that is no HTTP method");
        }
    }

    private void Read(List<OperationDraft> drafts, PathTemplate template, string method, DocumentNode item, DocumentNode operation)
    {
        if (!context.IsObject(operation) || _operations.Read(template, method, item, operation) is not { } draft) return;
        drafts.Add(draft);
        var route = method + " " + template.Normalized;
        if (_byRoute.TryGetValue(route, out var other))
            context.Findings.Add(DocumentRule.DuplicatePath, operation, $"{draft.Title} is the same verb and path as {other.Title}; servers tell them apart by the parameter's value or not at all");
        else
            _byRoute.Add(route, draft);
    }

    private static string? GetMethod(string name) => name switch
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

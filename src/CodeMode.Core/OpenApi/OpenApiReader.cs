using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>OpenAPI text → model, https://spec.openapis.org/oas/v3.1.1#openapi-object.</summary>
internal static class OpenApiReader
{
    /// <summary>Reads a document. Never throws for any text; without a usable document the model is <see langword="null"/> and a diagnostic says why.</summary>
    public static OpenApiResult Read(string text, CancellationToken cancellationToken = default) => Read(new DocumentSet("", text), cancellationToken);

    /// <summary>Reads a document with the files that it refers to; files that it wants and has not got are findings.</summary>
    public static OpenApiResult Read(DocumentSet documents, CancellationToken cancellationToken = default)
    {
        if (documents.Error is { } error) return Fail(documents.Text, error);
        var tree = documents.Build();
        var findings = new Findings(tree);
        ReportText(documents, tree, findings);
        if (VersionReader.Read(tree.Root, findings) is not { } version) return new OpenApiResult(null, findings.ToDiagnostics());
        var model = ReadModel(new ReadingContext(tree, version, findings, cancellationToken));
        return new OpenApiResult(model, findings.ToDiagnostics());
    }

    private static void ReportText(DocumentSet documents, DocumentTree tree, Findings findings)
    {
        if (documents.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && DocumentReader.IsYaml(documents.Text))
            findings.Add(DocumentRule.InvalidValue, tree.Root, $"{VisibleText.Quote(documents.Path)} holds YAML, not JSON; it is read as YAML");
        foreach (var key in tree.DuplicateKeys)
            findings.Add(DocumentRule.DuplicateKey, key, $"The property {VisibleText.Quote(key.GetString())} stands in this object already; the last one counts");
        foreach (var (node, tag) in tree.UnknownTags)
            findings.Add(DocumentRule.InvalidValue, node, $"The tag {VisibleText.Quote(tag)} says nothing here; it is ignored");
        if (documents.Text.IndexOf('\uFFFD') is >= 0 and var damaged)
        {
            var (line, column) = tree.Files[0].GetPosition(damaged);
            findings.Add(DocumentRule.InvalidValue, tree.Root, $"The document is not valid UTF-8 at {line}:{column}; what could not be decoded reads as U+FFFD");
        }
    }

    private static ApiModel ReadModel(ReadingContext context)
    {
        var isSwagger = context.Version == OpenApiVersion.V2;
        var components = isSwagger ? context.Root : context.ReadObject(context.Root, "components");
        context.Types.AddComponents(context.ReadObject(components, isSwagger ? "definitions" : "schemas"));
        var drafts = new PathsReader(context).Read();
        var types = context.Types.ReadAll();
        AliasCycles.Cut(context, types);
        var groups = new GroupNaming(context);
        groups.Assign(drafts);
        var operations = new OperationNaming(context, groups).Assign(drafts);
        var info = context.ReadObject(context.Root, "info");
        return new ApiModel
        {
            Title = context.ReadString(info, "title") is { Length: > 0 } title ? title : "API",
            Version = info["version"].Kind == DocumentNodeKind.Number ? info["version"].RawText : context.ReadString(info, "version") ?? "",
            Description = context.ReadString(info, "description"),
            Servers = isSwagger ? ServerReader.ReadSwagger(context) : ServerReader.Read(context, context.Root),
            Groups = groups.Groups.ToEquatableArray(),
            Operations = operations.ToEquatableArray(),
            Types = TypeNaming.Assign(context, types, DirectionReader.FindTypesWithInputForm(operations, types)),
            SecuritySchemes = SecurityReader.ReadSchemes(context, context.ReadObject(components, isSwagger ? "securityDefinitions" : "securitySchemes")),
            Security = SecurityReader.ReadRequirements(context, context.Root),
        };
    }

    private static OpenApiResult Fail(string text, DocumentSyntaxError error)
    {
        var (line, column) = new LineIndex(text).GetPosition(error.Start);
        var diagnostic = new DocumentDiagnostic(
            DocumentRule.InvalidSyntax.Id, DiagnosticSeverity.Error, error.Message, error.Start, error.End, line, column, Pointer: null);
        return new OpenApiResult(null, new[] { diagnostic }.ToEquatableArray());
    }
}

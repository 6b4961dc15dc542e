using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The parameters of a path item and of an operation together, https://spec.openapis.org/oas/v3.1.1#operation-parameters.</summary>
/// <param name="context">The document.</param>
internal sealed class ParameterListReader(ReadingContext context)
{
    private readonly ParameterReader _parameters = new(context);

    /// <summary>The parameters that are declared, references followed; the operation's override the path item's of the same name and location.</summary>
    public List<DocumentNode> Collect(DocumentNode item, DocumentNode operation)
    {
        var nodes = new List<DocumentNode>();
        var places = new Dictionary<(string?, string?), int>();
        Add(item);
        Add(operation);
        return nodes;

        void Add(DocumentNode parent)
        {
            foreach (var entry in context.ReadArray(parent, "parameters").Items)
            {
                var node = context.Follow(entry);
                if (!context.IsObject(node)) continue;
                var key = (node["name"].AsString(), node["in"].AsString());
                if (places.TryGetValue(key, out var place))
                {
                    nodes[place] = node;
                    continue;
                }

                places.Add(key, nodes.Count);
                nodes.Add(node);
            }
        }
    }

    /// <summary>Reads what was collected; path parameters in the order of the template, declared or not.</summary>
    public List<ApiParameter> Read(IReadOnlyList<DocumentNode> nodes, PathTemplate template, DocumentNode operation)
    {
        var read = new List<ApiParameter>(nodes.Count);
        foreach (var node in nodes)
        {
            if (context.Version == OpenApiVersion.V2 && (node["in"].TextEquals("body") || node["in"].TextEquals("formData"))) continue;
            if (_parameters.Read(node) is not { } parameter) continue;
            if (parameter.Location != ParameterLocation.Path || template.Parameters.Contains(parameter.Name)) read.Add(parameter);
            else context.Findings.Add(DocumentRule.PathParameterMismatch, node, $"Path parameter {VisibleText.Quote(parameter.Name)} is declared, but not in the template '{VisibleText.Clean(template.Path)}'; it is left out");
        }

        foreach (var name in template.Parameters)
        {
            if (!read.Any(parameter => parameter.Location == ParameterLocation.Path && parameter.Name == name)) read.Add(Imply(name, template, operation));
        }

        return [.. read.OrderBy(static parameter => parameter.Location).ThenBy(p => p.Location == ParameterLocation.Path ? IndexOf(template, p.Name) : 0)];
    }

    private ApiParameter Imply(string name, PathTemplate template, DocumentNode operation)
    {
        context.Findings.Add(DocumentRule.PathParameterMismatch, operation, $"Path parameter {VisibleText.Quote(name)} of '{VisibleText.Clean(template.Path)}' is not declared; it is taken for a string");
        return new ApiParameter
        {
            Name = name,
            ArgumentName = Identifier.ToArgumentName(name),
            Location = ParameterLocation.Path,
            Required = true,
            Style = ParameterStyle.Simple,
            Schema = new Schema { Types = SchemaTypes.String },
        };
    }

    private static int IndexOf(PathTemplate template, string name)
    {
        for (var i = 0; i < template.Parameters.Count; i++)
        {
            if (template.Parameters[i] == name) return i;
        }

        return -1;
    }
}

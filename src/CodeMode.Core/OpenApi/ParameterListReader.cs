using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The parameters of a path item and of an operation together, https://spec.openapis.org/oas/v3.1.1#operation-parameters.</summary>
/// <param name="context">The document.</param>
internal sealed class ParameterListReader(ReadingContext context)
{
    private readonly ParameterReader _parameters = new(context);

    // Used again for the next operation, because documents have thousands.
    private readonly Dictionary<(string?, string?), int> _places = [];

    /// <summary>The parameters that are declared, references followed; the operation's override the path item's of the same name and location.</summary>
    public List<DocumentNode> Collect(PathItem item, DocumentNode operation)
    {
        var nodes = new List<DocumentNode>();
        _places.Clear();
        Add(item.Other);
        Add(item.Own);
        Add(operation);
        return nodes;

        void Add(DocumentNode parent)
        {
            foreach (var entry in context.ReadArray(parent, "parameters").Items)
            {
                var node = context.Follow(entry);
                if (!context.IsObject(node)) continue;
                var key = (node["name"].AsString(context.Words), node["in"].AsString(context.Words));
                if (_places.TryGetValue(key, out var place))
                {
                    nodes[place] = node;
                    continue;
                }

                _places.Add(key, nodes.Count);
                nodes.Add(node);
            }
        }
    }

    /// <summary>Reads what was collected; path parameters in the order of the template, declared or not.</summary>
    public List<ApiParameter> Read(List<DocumentNode> nodes, PathTemplate template, DocumentNode operation)
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
            if (!Has(read, ParameterLocation.Path, name)) read.Add(Imply(name, template, operation));
        }

        foreach (var (name, value) in template.Query)
        {
            if (!Has(read, ParameterLocation.Query, name)) read.Add(ImplyQuery(name, value));
        }

        return IsOrdered(read, template) ? read : [.. read.OrderBy(static parameter => parameter.Location).ThenBy(parameter => GetPlace(template, parameter))];
    }

    private static bool Has(List<ApiParameter> parameters, ParameterLocation location, string name)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Location == location && parameter.Name == name) return true;
        }

        return false;
    }

    // Most documents write them so.
    private static bool IsOrdered(List<ApiParameter> parameters, PathTemplate template)
    {
        for (var i = 1; i < parameters.Count; i++)
        {
            var (previous, parameter) = (parameters[i - 1], parameters[i]);
            if (previous.Location > parameter.Location || (previous.Location == parameter.Location && GetPlace(template, previous) > GetPlace(template, parameter))) return false;
        }

        return true;
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

    private static ApiParameter ImplyQuery(string name, string? value) => new()
    {
        Name = name,
        ArgumentName = Identifier.ToArgumentName(name),
        Location = ParameterLocation.Query,
        Required = true,
        Style = ParameterStyle.Form,
        Explode = true,
        Schema = new Schema { Types = SchemaTypes.String, Enum = value is null ? default : new[] { JsonText.Quote(value) }.ToEquatableArray() },
    };

    private static int GetPlace(PathTemplate template, ApiParameter parameter)
    {
        if (parameter.Location != ParameterLocation.Path) return 0;
        for (var i = 0; i < template.Parameters.Count; i++)
        {
            if (template.Parameters[i] == parameter.Name) return i;
        }

        return -1;
    }
}

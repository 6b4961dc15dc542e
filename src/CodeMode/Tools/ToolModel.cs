using CodeMode.Dispatch;
using CodeMode.Model;

namespace CodeMode.Tools;

/// <summary>
/// The model of a <see cref="ToolDocument"/> → tools as programs call them: right under the namespace, the properties of the
/// input as arguments.
/// </summary>
internal static class ToolModel
{
    public static ApiModel Flatten(ApiModel model, IReadOnlySet<string> readOnly)
    {
        var types = new TypeTable(model);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return model with
        {
            Groups = default,
            Operations = model.Operations.Select(operation => operation with
            {
                Group = "",
                Name = NameOf(operation.OperationId!, names),
                Method = "",
                Path = operation.OperationId!,
                Tags = default,
                ReadOnlyHint = readOnly.Contains(operation.OperationId!),
                Parameters = Arguments(operation.RequestBody!.Contents[0].Schema, types).ToEquatableArray(),
                RequestBody = null,
            }).ToEquatableArray(),
        };
    }

    private static IEnumerable<ApiParameter> Arguments(Schema input, TypeTable types)
    {
        var always = types.GetApplicable(input);
        var required = always.SelectMany(static s => s.Properties).Where(static p => p.Required).Select(static p => p.Name).ToHashSet(StringComparer.Ordinal);
        return types.GetApplicable(input, alternatives: true)
            .SelectMany(static s => s.Properties)
            .DistinctBy(static p => p.Name)
            .Select(property => new ApiParameter
            {
                Name = property.Name,
                ArgumentName = Identifier.ToArgumentName(property.Name),
                Location = ParameterLocation.Body,
                Required = required.Contains(property.Name),
                Schema = property.Schema,
                Description = property.Schema.Description,
            })
            // What must be given comes first: a signature is read from the left.
            .OrderByDescending(static p => p.Required);
    }

    /// <summary>The tool's own name; what cannot stand in an identifier becomes <c>_</c>.</summary>
    private static string NameOf(string tool, HashSet<string> names)
    {
        var name = string.Concat(tool.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' ? c : '_'));
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) name = "_" + name;
        if (ReservedNames.IsReserved(name)) name += "_";
        var unique = name;
        for (var i = 2; !names.Add(unique); i++) unique = $"{name}_{i}";
        return unique;
    }
}

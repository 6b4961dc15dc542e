using CodeMode.Model;

namespace CodeMode.Checking;

/// <summary>The argument object of an operation: its parameters by name, and its body.</summary>
internal static class OperationArguments
{
    private const string Body = "body";

    public static IReadOnlyCollection<string> Names(ApiOperation operation)
    {
        var names = operation.Parameters.Select(static p => p.ArgumentName).ToList();
        if (operation.RequestBody is not null) names.Add(Body);
        return names;
    }

    /// <summary>What a call must give. Headers, cookies and credentials may be the host's to give, so that nothing is said of them.</summary>
    public static IEnumerable<string> Required(ApiOperation operation, ModelIndex index)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter is { Required: true, Location: ParameterLocation.Path or ParameterLocation.Query or ParameterLocation.QueryString or ParameterLocation.Body } && !index.IsCredential(parameter))
                yield return parameter.ArgumentName;
        }
        if (operation.RequestBody is { Required: true }) yield return Body;
    }

    /// <summary>What an argument's values are; null when nothing is known of them.</summary>
    public static Schema? SchemaOf(ApiOperation operation, string name)
    {
        foreach (var parameter in operation.Parameters)
            if (parameter.ArgumentName == name) return parameter.Schema;
        // Bodies other than JSON take texts and files in ways that no schema tells.
        return name == Body && operation.RequestBody is { Contents: { Count: > 0 } contents }
            && contents[0].ContentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            ? contents[0].Schema
            : null;
    }

    /// <summary>A name as an object literal's key.</summary>
    public static string WriteKey(string name)
    {
        foreach (var c in name)
            if (!Syntax.Characters.IsAsciiIdentifierPart(c)) return "\"" + name + "\"";
        return name;
    }
}

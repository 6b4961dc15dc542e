using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>
/// Settles clashes in the one argument object: a parameter keeps its name unless one of an earlier location, or the body, has it;
/// then its location goes in front.
/// </summary>
internal static class ArgumentNames
{
    public static EquatableArray<ApiParameter> Settle(List<ApiParameter> parameters, bool hasBody)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (hasBody) used.Add("body");
        for (var i = 0; i < parameters.Count; i++)
        {
            var name = parameters[i].ArgumentName;
            if (!used.Add(name))
            {
                name = parameters[i].Location.ToString().ToLowerInvariant() + "_" + name;
                while (!used.Add(name)) name += "_";
                parameters[i] = parameters[i] with { ArgumentName = name };
            }
        }

        return parameters.ToEquatableArray();
    }
}

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
        if (!CanClash(parameters, hasBody)) return parameters.ToEquatableArray();
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

    // A few names are compared faster than put into a set.
    private static bool CanClash(List<ApiParameter> parameters, bool hasBody)
    {
        if (parameters.Count > 16) return true;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (hasBody && parameters[i].ArgumentName == "body") return true;
            for (var j = 0; j < i; j++)
            {
                if (parameters[i].ArgumentName == parameters[j].ArgumentName) return true;
            }
        }

        return false;
    }
}

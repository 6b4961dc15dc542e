using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>The properties of an object literal by name.</summary>
/// <param name="Named">The last property of each name.</param>
/// <param name="IsComplete">Whether there are no others: no spread, no computed key, no accessor.</param>
internal sealed record LiteralMembers(Dictionary<string, Property> Named, bool IsComplete)
{
    public static LiteralMembers Of(ObjectExpression literal)
    {
        var named = new Dictionary<string, Property>(StringComparer.Ordinal);
        var isComplete = true;
        foreach (var member in literal.Members)
        {
            // What follows a spread wins over it; what a spread follows may be replaced by it.
            if (member is Property { Kind: PropertyKind.Init or PropertyKind.Method } property
                && PropertyNames.Of(property.Key, property.Computed) is { } name && name is not ("__proto__" or "toJSON"))
            {
                named[name] = property;
            }
            else
            {
                isComplete = false;
                named.Clear();
            }
        }
        return new(named, isComplete);
    }
}

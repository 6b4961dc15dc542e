using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>Reads raw requests and finds the operations that they mean.</summary>
internal sealed class RequestMatcher(ModelIndex index, ApiTargets targets)
{
    /// <summary>The request, when method and path are literal.</summary>
    public RawRequest? Read(CallExpression call)
    {
        if (call.Arguments.Length == 0 || call.Arguments[0] is not ObjectExpression literal) return null;
        var method = "GET";
        Expression? path = null;
        foreach (var member in literal.Members)
        {
            if (member is not Property { Kind: PropertyKind.Init } property || PropertyNames.Of(property.Key, property.Computed) is not { } name) return null;
            if (name == "path") path = property.Value;
            if (name != "method") continue;
            if (TextOf(property.Value) is not { } text) return null;
            method = text.ToUpperInvariant();
        }
        return path is not null && TextOf(path) is { } value ? new(method, WithoutQuery(value), path) : null;
    }

    /// <summary>The operations that a request may reach: more than one when templates overlap.</summary>
    public IReadOnlyList<ApiOperation> Match(RawRequest request)
    {
        var sameMethod = index.Operations.Where(o => string.Equals(o.Method, request.Method, StringComparison.OrdinalIgnoreCase)).ToArray();
        return MatchPath(request, sameMethod);
    }

    /// <summary>The operations of any method that have such a path.</summary>
    public IReadOnlyList<ApiOperation> MatchPath(RawRequest request) => MatchPath(request, index.Operations);

    /// <summary>Whether a request begins with the base path of a server: what it reaches then depends on the host.</summary>
    public bool HasBasePath(RawRequest request)
    {
        foreach (var server in index.Servers)
        {
            var scheme = server.IndexOf("://", StringComparison.Ordinal);
            var start = server.IndexOf('/', scheme < 0 ? 0 : scheme + 3);
            var basePath = start < 0 ? "" : server.Substring(start).TrimEnd('/');
            if (basePath.Length > 0 && request.Path.StartsWith(basePath + "/", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static List<ApiOperation> MatchPath(RawRequest request, IReadOnlyList<ApiOperation> operations)
    {
        var exact = operations.Where(o => RouteMatch.Matches(o.Path, request.Path, catchAll: false)).ToList();
        // A document does not tell a catch-all parameter from another.
        return exact.Count > 0 ? exact : operations.Where(o => RouteMatch.Matches(o.Path, request.Path, catchAll: true)).ToList();
    }

    private string? TextOf(Expression expression) => targets.Constant(expression) switch
    {
        StringLiteral text => text.Value,
        TemplateLiteral { Expressions.Length: 0 } template => template.Quasis[0].Cooked,
        _ => null,
    };

    private static string WithoutQuery(string path)
    {
        var end = path.IndexOfAny(['?', '#']);
        return end < 0 ? path : path.Substring(0, end);
    }
}

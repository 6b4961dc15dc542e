namespace CodeMode.Checking;

/// <summary>CMODE4011: literal method and path of a raw request match no operation.</summary>
internal sealed class RawRequestRule : IProgramRule
{
    private const string Id = "CMODE4011";

    public void Check(CheckContext context)
    {
        foreach (var call in context.Uses.Requests)
        {
            if (context.Requests.Read(call) is not { } request || context.Requests.Match(request).Count > 0 || context.Requests.HasBasePath(request)) continue;
            var methods = context.Requests.MatchPath(request).Select(static o => o.Method).Distinct().ToArray();
            var message = methods.Length > 0
                ? $"'{request.Path}' has no {request.Method}; it answers {string.Join(", ", methods)}"
                : $"No operation has the path '{request.Path}'. " + (Nearest(request, context.Index) is { } near ? $"Did you mean '{near}'?" : "Find the right one with search");
            context.Error(Id, request.At, message);
        }
    }

    private static string? Nearest(RawRequest request, ModelIndex index) =>
        Suggestions.NearestName(request.Path, index.Operations.Where(o => o.Method == request.Method).Select(static o => o.Path))
        ?? Suggestions.NearestName(request.Path, index.Operations.Select(static o => o.Path));
}

using CodeMode.Model;

namespace CodeMode.Checking;

/// <summary>The operations that a program can reach: may be too large, never too small.</summary>
internal static class EffectSet
{
    /// <summary>Stands for a raw request to who knows where.</summary>
    public const string Request = "request";

    /// <summary>The names, sorted, and whether they are all.</summary>
    public static (EquatableArray<string> Names, bool IsComplete) Of(CheckContext context)
    {
        var uses = context.Uses;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var call in uses.Calls) names.Add(call.Operation.QualifiedName);
        foreach (var reference in uses.References) names.Add(reference.Operation.QualifiedName);

        var isComplete = uses.Escapes.Count == 0 && !uses.UsesGlobalObject && uses.RequestReferences.Count == 0;
        if (uses.RequestReferences.Count > 0) names.Add(Request);
        foreach (var call in uses.Requests)
        {
            var operations = context.Requests.Read(call) is { } request ? context.Requests.Match(request) : [];
            foreach (var operation in operations) names.Add(operation.QualifiedName);
            if (operations.Count > 0) continue;
            names.Add(Request);
            isComplete = false;
        }
        return (names.ToEquatableArray(), isComplete);
    }
}

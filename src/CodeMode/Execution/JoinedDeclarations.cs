namespace CodeMode.Execution;

/// <summary>The declarations of several APIs as one file.</summary>
internal static class JoinedDeclarations
{
    private const string ErrorClass = "declare class ApiError";

    public static string Of(IReadOnlyList<ConnectedApi> apis) => apis is [var only]
        ? only.Declarations
        : string.Concat(apis.Select(static (api, i) => i == 0 ? api.Declarations : WithoutError(api.Declarations)));

    /// <summary>The class of errors is declared once.</summary>
    private static string WithoutError(string declarations)
    {
        var start = declarations.IndexOf(ErrorClass, StringComparison.Ordinal);
        if (start < 0) return declarations;
        var comment = declarations.LastIndexOf("/**", start, StringComparison.Ordinal);
        var end = declarations.IndexOf("\n}", start, StringComparison.Ordinal) + 3;
        return declarations[..comment] + declarations[end..];
    }
}

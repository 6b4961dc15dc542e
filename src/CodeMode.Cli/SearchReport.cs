namespace CodeMode.Cli;

/// <summary>What a search found, for a person.</summary>
internal static class SearchReport
{
    /// <summary>TypeScript, as an agent reads it.</summary>
    public static void Print(SearchResult result, TextWriter output)
    {
        foreach (var hit in result.Hits)
        {
            output.WriteLine($"// {hit.Method} {hit.Path}{(hit.Summary is null ? "" : "  " + hit.Summary)}");
            output.WriteLine(hit.Signature ?? hit.Operation);
        }
        if (result.Types.Count > 0) output.WriteLine();
        foreach (var type in result.Types) output.WriteLine(type);
        if (result.OmittedTypes.Count > 0) output.WriteLine($"// not shown: {string.Join(", ", result.OmittedTypes)}");
        output.WriteLine("// " + (result.Note ?? FormattableString.Invariant($"{result.Hits.Count} of {result.Total} operations")));
    }
}

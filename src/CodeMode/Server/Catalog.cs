using System.Globalization;
using System.Text;
using CodeMode.Execution;
using CodeMode.Model;

namespace CodeMode.Server;

/// <summary>
/// The API at a glance within a token budget: every group with its count, then operations from all groups in turn,
/// the shortest first. It says whether it is complete.
/// </summary>
internal static class Catalog
{
    private const int HeadReserve = 260;
    private const int MaxSummary = 60;

    public static string Write(ApiModel model, string ns, CodeModeOptions options)
    {
        var budget = (options.CatalogTokens * RunLimits.CharactersPerToken) - HeadReserve;
        var groups = model.Operations
            .GroupBy(static o => o.Group)
            .Select(group => new CatalogGroup($"{ns}{(group.Key.Length == 0 ? "" : ".")}{group.Key} ({group.Count()})", group.Select(Line).OrderBy(static l => l.Length)))
            .ToList();
        var listed = TakeHeads(groups, ref budget);
        var shown = TakeLines(listed, budget);
        var total = model.Operations.Count;
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"Operations, to be called inside {options.RunToolName}; they cannot be called directly as tools. "));
        text.Append(shown == total
            ? string.Create(CultureInfo.InvariantCulture, $"COMPLETE, all {total:N0}:")
            : string.Create(CultureInfo.InvariantCulture, $"PARTIAL, {shown:N0} of {total:N0}: search finds the others, do not guess names:"));
        foreach (var group in listed) group.AppendTo(text);
        if (listed.Count < groups.Count) text.Append(CultureInfo.InvariantCulture, $"\n… and {groups.Count - listed.Count:N0} more groups");
        return text.ToString();
    }

    private static List<CatalogGroup> TakeHeads(List<CatalogGroup> groups, ref int budget)
    {
        var listed = new List<CatalogGroup>();
        foreach (var group in groups)
        {
            if (budget < group.Head.Length + 1) break;
            budget -= group.Head.Length + 1;
            listed.Add(group);
        }
        return listed;
    }

    private static int TakeLines(List<CatalogGroup> groups, int budget)
    {
        var shown = 0;
        for (var open = new List<CatalogGroup>(groups); open.Count > 0;)
        {
            foreach (var group in open.ToList())
            {
                if (group.TryShowNext(ref budget)) shown++;
                else open.Remove(group);
            }
        }
        return shown;
    }

    /// <summary><c>getOrder(orderId, …) One order</c>.</summary>
    private static string Line(ApiOperation operation)
    {
        var arguments = operation.Parameters.Where(static p => p.Required).Select(static p => p.ArgumentName).ToList();
        if (operation.RequestBody is { } body) arguments.Add(body.Required ? "body" : "body?");
        if (operation.Parameters.Any(static p => !p.Required)) arguments.Add("…");
        var summary = operation.Summary is { Length: > 0 } text ? " " + OneLine.Of(text, MaxSummary) : "";
        return $"{operation.Name}({string.Join(", ", arguments)}){summary}";
    }
}

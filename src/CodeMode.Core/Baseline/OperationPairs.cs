using System.Text.RegularExpressions;

namespace CodeMode.Baseline;

/// <summary>Which line of the baseline is which operation of the document.</summary>
/// <param name="Both">Lines with their operations.</param>
/// <param name="OnlyBefore">Lines whose operation is gone.</param>
/// <param name="OnlyNow">Operations without a line.</param>
internal sealed record OperationPairs(
    IReadOnlyList<(BaselineLine Line, ContractOperation Operation)> Both, IReadOnlyList<BaselineLine> OnlyBefore, IReadOnlyList<ContractOperation> OnlyNow)
{
    private static readonly Regex Parameter = new(@"\{[^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>By verb and path, then by the path without its parameters' names, then by what programs call it.</summary>
    public static OperationPairs Find(IReadOnlyList<BaselineLine> lines, IReadOnlyList<ContractOperation> operations)
    {
        var (before, now) = (lines.ToList(), operations.ToList());
        var both = new List<(BaselineLine, ContractOperation)>();
        Pair(static line => line.Head, static operation => operation.Head);
        Pair(static line => GetRoute(line.Head), static operation => GetRoute(operation.Head));
        Pair(static line => line.Name, static operation => operation.Name);
        return new OperationPairs(both, before, now);

        void Pair(Func<BaselineLine, string> ofLine, Func<ContractOperation, string> ofOperation)
        {
            var byKey = now.GroupBy(ofOperation, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
            before.RemoveAll(line =>
            {
                if (!byKey.TryGetValue(ofLine(line), out var operation)) return false;
                byKey.Remove(ofLine(line));
                both.Add((line, operation));
                return true;
            });
            var paired = new HashSet<ContractOperation>(both.Select(static pair => pair.Item2));
            now.RemoveAll(paired.Contains);
        }
    }

    /// <summary>Verb and path, whatever the parameters are called.</summary>
    public static string GetRoute(string head) => Parameter.Replace(head, "{}");
}

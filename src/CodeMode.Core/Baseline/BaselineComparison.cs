using CodeMode.Baseline.Types;
using CodeMode.TypeScript;

namespace CodeMode.Baseline;

/// <summary>Finds what a document no longer keeps of its baseline, and what the baseline does not say yet.</summary>
internal sealed class BaselineComparison
{
    private const string Accept = "accept it with: dotnet build -t:CodeModeUpdateBaseline";

    private readonly BaselineFile _baseline;
    private readonly ApiContract _contract;
    private readonly TypeComparison _arguments;
    private readonly TypeComparison _results;
    private readonly List<(TypeChange Change, ContractOperation Operation, BaselineLine Line)> _changes = [];
    private readonly List<BaselineFinding> _findings = [];

    private BaselineComparison(BaselineFile baseline, ApiContract contract)
    {
        _baseline = baseline;
        _contract = contract;
        var (before, after) = (new TypeScope(baseline.FindType), new TypeScope(name => contract.Types.TryGetValue(name, out var type) ? type : null));
        var stable = FindStableTypes();
        bool IsSame(TypeNode type) => type.Names.All(stable.Contains);
        _arguments = new TypeComparison(before, after, Direction.Input, IsSame);
        _results = new TypeComparison(before, after, Direction.Output, IsSame);
        IsStable = stable.Count == contract.Types.Count && stable.Count == baseline.TypeNames.Count();
    }

    // Whether equal lines need no look inside.
    private bool IsStable { get; }

    public static IReadOnlyList<BaselineFinding> Compare(BaselineFile baseline, ApiContract contract)
    {
        var comparison = new BaselineComparison(baseline, contract);
        comparison.Run();
        return comparison._findings;
    }

    private void Run()
    {
        var pairs = OperationPairs.Find(_baseline.Operations, _contract.Operations);
        foreach (var (line, operation) in pairs.Both) Compare(line, operation);
        AddChanges();
        if (_changes.Count == 0) AddOutOfDateTypes();
        foreach (var line in pairs.OnlyBefore)
        {
            if (_baseline.ReadSignature(line) is not null)
                Add(BaselineRule.OperationRemoved, $"'{line.Head}' ({line.Name}) is no longer in the document; put it back, or {Accept}", null, line);
        }

        foreach (var operation in pairs.OnlyNow)
            Add(BaselineRule.NotInBaseline, $"'{operation.Head}' ({operation.Name}) is not in the baseline yet; {Accept}", operation, null);
        foreach (var (line, reason) in _baseline.Unreadable)
            Add(BaselineRule.Unreadable, $"The line cannot be read: {reason}; take it back from version control, or write the file anew with: dotnet build -t:CodeModeUpdateBaseline", null, line);
    }

    private void Compare(BaselineLine line, ContractOperation operation)
    {
        var isSameLine = line.Head == operation.Head && line.Name == operation.Name && line.Body == operation.Signature.Text;
        if (isSameLine && IsStable) return;
        if (_baseline.ReadSignature(line) is not { } signature) return;
        var known = _changes.Count + _findings.Count;
        if (line.Name != operation.Name)
            Add(BaselineRule.OperationRenamed, $"'{operation.Head}' was {line.Name} and is {operation.Name} now; name it as before, or {Accept}", operation, line);
        else if (OperationPairs.GetRoute(line.Head) != OperationPairs.GetRoute(operation.Head))
            Add(BaselineRule.OperationRenamed, $"'{line.Name}' was at '{line.Head}' and is at '{operation.Head}' now; put it back, or {Accept}", operation, line);
        foreach (var change in _arguments.Find(signature.Arguments, operation.Signature.Arguments, "")) _changes.Add((change, operation, line));
        foreach (var change in _results.Find(signature.Result, operation.Signature.Result, "result")) _changes.Add((change, operation, line));
        if (!isSameLine && known == _changes.Count + _findings.Count && !IsWrittenAlike(signature, line, operation))
            Add(BaselineRule.OutOfDate, $"The baseline says less of '{operation.Head}' than the document: {line.Name}{Shorten(line.Body)}; {Accept}", operation, line);
    }

    private static bool IsWrittenAlike(Signature signature, BaselineLine line, ContractOperation operation) =>
        line.Head == operation.Head && signature.Text == operation.Signature.Text;

    // A type that many operations use changes once.
    private void AddChanges()
    {
        foreach (var same in _changes.GroupBy(static found => found.Change.Cause, StringComparer.Ordinal))
        {
            var (change, operation, line) = same.First();
            var others = same.Select(static found => found.Operation).Distinct().Count() - 1;
            var more = others == 0 ? "" : others == 1 ? ", and in 1 other operation" : $", and in {others} other operations";
            var place = change.Path.Length == 0 ? "the arguments" : $"'{change.Path}'";
            Add(change.Rule, $"'{operation.Head}' ({operation.Name}): {place} {change.Detail}{more}; put it back, or {Accept}", operation, line);
        }
    }

    private void AddOutOfDateTypes()
    {
        foreach (var line in _baseline.TypeNames.Select(name => _baseline.FindTypeLine(name)!))
        {
            if (!_contract.Types.TryGetValue(line.Name, out var type) || type.Text.Text != line.Body)
                Add(BaselineRule.OutOfDate, $"The type '{line.Name}' is not as the baseline has it, and no caller loses by it; {Accept}", null, line);
        }
    }

    private HashSet<string> FindStableTypes()
    {
        var stable = new HashSet<string>(
            _contract.Types.Where(type => _baseline.FindTypeLine(type.Key) is { } line && line.Body == type.Value.Text.Text).Select(static type => type.Key),
            StringComparer.Ordinal);
        while (stable.RemoveWhere(name => !_contract.Types[name].Names.All(stable.Contains)) > 0)
        {
            // Whoever used what was just removed is next.
        }

        return stable;
    }

    private void Add(BaselineRule rule, string message, ContractOperation? operation, BaselineLine? line) =>
        _findings.Add(new BaselineFinding(rule, message, operation?.Pointer, line));

    private static string Shorten(string text) => text.Length <= 120 ? text : text.Substring(0, 120) + "…";
}

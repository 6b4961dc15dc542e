namespace CodeMode.Checking;

/// <summary>The set of rules.</summary>
internal static class ProgramRules
{
    public static IReadOnlyList<IProgramRule> All { get; } =
    [
        new EscapeRule(),
        new UnknownOperationRule(),
        new ArgumentsRule(),
        new RawRequestRule(),
        new PendingPromiseRule(),
        new OperationAsValueRule(),
        new PaginateRule(),
    ];
}

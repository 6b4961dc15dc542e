namespace CodeMode.Execution;

/// <summary>What a program that may change nothing must not reach. The effect set is never too small, so that this is known before it runs.</summary>
internal static class ReadOnlyRule
{
    private const string Id = "CMODE4006";

    /// <summary>Why a program may not run, or <see langword="null"/>. A raw request that is not literal is judged when it is made.</summary>
    public static ProgramDiagnostic? Find(ProgramCheck check, IReadOnlyList<ConnectedApi> apis)
    {
        var changing = apis.SelectMany(static api => api.Model.Operations.Where(static o => !o.IsReadOnly).Select(o => api.NameOf(o.QualifiedName))).ToHashSet(StringComparer.Ordinal);
        return check.Effects.FirstOrDefault(changing.Contains) is { } name
            ? new ProgramDiagnostic(Id, DiagnosticSeverity.Error, $"'{name}' can change things, and this tool runs only programs that read. Send the program to the tool that may write", 1, 1)
            : null;
    }

    /// <summary>Refuses a call that can change things.</summary>
    public static string Refuse(string method) =>
        $"{(method.Length == 0 ? "The tool" : method)} can change things, and this program may only read. Send it to the tool that may write.";
}

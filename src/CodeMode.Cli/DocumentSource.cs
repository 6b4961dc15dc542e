namespace CodeMode.Cli;

/// <summary>Reads the document that a verb is given, and says what is doubtful about it.</summary>
internal static class DocumentSource
{
    private const int MaxWarnings = 10;

    public static async Task<ApiDefinition> LoadAsync(string document, Terminal terminal, CancellationToken cancellationToken)
    {
        using var progress = Progress.Start(terminal, "reading " + document);
        try
        {
            var definition = await ApiDefinition.LoadAsync(document, cancellationToken: cancellationToken);
            Warn(definition, document, terminal.Error);
            return definition;
        }
        catch (DocumentLoadException problem)
        {
            throw new CommandFailedException(Describe(problem, document));
        }
    }

    private static void Warn(ApiDefinition definition, string document, TextWriter error)
    {
        var warnings = definition.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Warning).ToList();
        foreach (var warning in warnings.Take(MaxWarnings)) error.WriteLine(Describe(warning, document));
        if (warnings.Count > MaxWarnings) error.WriteLine($"codemode: {document}: {warnings.Count - MaxWarnings} more warnings");
    }

    private static string Describe(DocumentLoadException problem, string document)
    {
        var errors = problem.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        return errors switch
        {
            [] => problem.Message,
            [var only] => Describe(only, document),
            [var first, ..] => $"{Describe(first, document)} (and {errors.Count - 1} more errors)",
        };
    }

    private static string Describe(DocumentDiagnostic d, string document)
    {
        var severity = d.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return FormattableString.Invariant($"{d.File ?? document}({d.Line},{d.Column}): {severity} {d.Id}: {d.Message}");
    }
}

namespace CodeMode.Cli;

/// <summary>What is served, for the line that a person reads.</summary>
internal static class ServedNames
{
    public static string Of(CodeModeRunner runner) => runner.Connectors is [ApiConnector only]
        ? $"'{only.Definition.Name}' ({only.Definition.Model.Operations.Count} operations)"
        : $"{runner.Connectors.Count} namespaces ({string.Join(", ", runner.Connectors.Select(static c => c.Namespace))})";
}

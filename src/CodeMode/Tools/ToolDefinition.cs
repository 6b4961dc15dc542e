namespace CodeMode.Tools;

/// <summary>Tools → a definition, as of an API.</summary>
internal static class ToolDefinition
{
    /// <exception cref="OperationInvocationException">The tools describe themselves in no way that can be read.</exception>
    public static ApiDefinition Create(string title, string version, string? description, IReadOnlyCollection<ToolDescription> tools)
    {
        var text = ToolDocument.Write(title, version, description, tools);
        var readOnly = tools.Where(static t => t.IsReadOnly).Select(static t => t.Name).ToHashSet(StringComparer.Ordinal);
        try
        {
            return ApiDefinition.FromModel(ToolModel.Flatten(ApiDefinition.Parse(text).Model, readOnly), text);
        }
        catch (DocumentLoadException problem)
        {
            throw new OperationInvocationException($"The tools of '{title}' cannot be read: {problem.Message}", problem);
        }
    }
}

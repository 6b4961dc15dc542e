namespace CodeMode.Generator.Pipeline;

/// <summary>A typed handle.</summary>
internal sealed record HandleShape(string Name, string QualifiedName, string Summary, string ArgumentsType, string ResultType);

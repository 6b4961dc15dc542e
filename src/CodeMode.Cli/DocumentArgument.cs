using System.CommandLine;

namespace CodeMode.Cli;

/// <summary>The OpenAPI document, which most verbs take first.</summary>
internal sealed class DocumentArgument : Argument<string>
{
    private const string Variable = "OPENAPI_REFERENCE";

    public DocumentArgument() : base("document") => Description = "The OpenAPI document: a path or an http(s) URL.";

    /// <summary>The document that the environment names, for servers that are configured by variables alone.</summary>
    public static string? FromVariable(Terminal terminal) => terminal.Variables(Variable) is { Length: > 0 } reference ? reference : null;
}

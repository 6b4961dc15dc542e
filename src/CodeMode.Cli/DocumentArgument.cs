using System.CommandLine;

namespace CodeMode.Cli;

/// <summary>The OpenAPI document, which most verbs take first.</summary>
internal sealed class DocumentArgument : Argument<string>
{
    public DocumentArgument() : base("document") => Description = "The OpenAPI document: a path or an http(s) URL.";
}

using CodeMode.Model;

namespace CodeMode.Cli;

internal sealed record LoadedDocument(ApiModel Model);

using CodeMode.Engine;
using Microsoft.Extensions.Logging;

namespace CodeMode;

/// <summary>How an API is offered to agents. Validated once, when a <see cref="CodeModeRunner"/> is made of it; changes after that have no effect.</summary>
public sealed class CodeModeOptions : ConnectorOptions
{
    /// <summary>The global name that programs call the API by, where it is the only one: several connectors bring their own names.</summary>
    /// <value>Default: <c>api</c>. An identifier, not one of the sandbox's own globals.</value>
    public string Namespace { get; set; } = "api";

    /// <summary>The name of the tool that finds operations.</summary>
    /// <value>Default: <c>search</c>. 1–64 letters, digits, <c>_</c>, <c>-</c> or <c>.</c>.</value>
    public string SearchToolName { get; set; } = "search";

    /// <summary>The name of the tool that runs programs.</summary>
    /// <value>Default: <c>execute</c>. As <see cref="SearchToolName"/>, and different from it.</value>
    public string ExecuteToolName { get; set; } = "execute";

    /// <summary>The name of a tool that runs only programs which change nothing, beside the one that runs all; <see langword="null"/> for none.</summary>
    /// <value>Default: <see langword="null"/>. As <see cref="SearchToolName"/>, and different from the others; <c>execute_read</c> is usual.</value>
    public string? ExecuteReadToolName { get; set; }

    /// <summary>
    /// The name of one tool that takes the place of search and execute: its description carries the declarations. For small surfaces;
    /// <see langword="null"/> for two tools.
    /// </summary>
    /// <value>Default: <see langword="null"/>. As <see cref="SearchToolName"/>; <c>code</c> is usual.</value>
    public string? SingleToolName { get; set; }

    /// <summary>Tokens, at four characters each, up to which the one tool's description carries the declarations; a larger surface gets the catalog, and programs search.</summary>
    /// <value>Default: 8,000. 0–100,000.</value>
    public int SingleToolTokens { get; set; } = 8_000;

    /// <summary>Pages that agents may search by a tool of their own; <see langword="null"/> for none.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public Documentation? Documentation { get; set; }

    /// <summary>The name of the tool that searches <see cref="Documentation"/>.</summary>
    /// <value>Default: <c>docs</c>. As <see cref="SearchToolName"/>, and different from the others.</value>
    public string DocsToolName { get; set; } = "docs";

    /// <summary>The tools that there are, each with the option that names it.</summary>
    internal IEnumerable<(string Option, string Name)> Tools
    {
        get
        {
            if (SingleToolName is null) yield return (nameof(SearchToolName), SearchToolName);
            yield return SingleToolName is { } single ? (nameof(SingleToolName), single) : (nameof(ExecuteToolName), ExecuteToolName);
            if (ExecuteReadToolName is { } read) yield return (nameof(ExecuteReadToolName), read);
            if (Documentation is not null) yield return (nameof(DocsToolName), DocsToolName);
        }
    }

    /// <summary>The name of the tool that runs all programs.</summary>
    internal string RunToolName => SingleToolName ?? ExecuteToolName;

    /// <summary>The search tool's description, in place of the one written from the API.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public string? SearchToolDescription { get; set; }

    /// <summary>The execute tool's description, in place of the one written from the API.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public string? ExecuteToolDescription { get; set; }

    /// <summary>Tokens, at four characters each, that the catalog of the API may take in the search tool's description; 0 leaves it out.</summary>
    /// <value>Default: 1,000. 0–100,000.</value>
    public int CatalogTokens { get; set; } = 1_000;

    /// <summary>What one program, and one answer, may use.</summary>
    public CodeModeLimits Limits { get; } = new();

    /// <summary>What else programs may call: further APIs, MCP servers, functions, each by its own namespace.</summary>
    public IList<Connector> Connectors { get; } = [];

    /// <summary>What runs the programs.</summary>
    /// <value>Default: CodeMode's own <see cref="ScriptEngine"/>.</value>
    public IScriptEngine Engine { get; set; } = new ScriptEngine();

    /// <summary>The clock of programs and limits.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where the log goes; <see langword="null"/> for nowhere. <c>AddCodeMode</c> takes the app's own.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Keeps what programs did; <see langword="null"/> for nobody. <c>AddCodeMode</c> takes one that is registered.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public IAuditSink? Audit { get; set; }
}

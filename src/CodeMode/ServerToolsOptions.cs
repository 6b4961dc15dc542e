using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CodeMode;

/// <summary>How the tools of an MCP server are put behind <c>search</c> and <c>execute</c>.</summary>
public sealed class ServerToolsOptions
{
    /// <summary>The global name that programs call the tools by.</summary>
    /// <value>Default: <c>tools</c>.</value>
    public string Namespace { get; set; } = "tools";

    /// <summary>Names and descriptions of the two tools, limits, further connectors.</summary>
    public CodeModeOptions CodeMode { get; } = new();

    /// <summary>Tools that stay in the list beside the two, and are called as ever; <see langword="null"/> for none.</summary>
    public Func<Tool, bool>? KeepListed { get; set; }

    /// <summary>Requests that get the plain list of tools, without code mode; <see langword="null"/> for none. Look at a header or at the query, for instance.</summary>
    public Func<RequestContext<ListToolsRequestParams>, bool>? UsePlainList { get; set; }
}

using ModelContextProtocol.Server;

namespace CodeMode.Server;

/// <summary>The tools of a server. When their descriptions change, connected clients are told to list them again.</summary>
internal sealed class ToolList : McpServerPrimitiveCollection<McpServerTool>
{
    public ToolList(IEnumerable<ToolBase> tools)
    {
        foreach (var tool in tools) Add(tool);
    }

    /// <summary>Describes the tools anew.</summary>
    public void Refresh()
    {
        var isChanged = false;
        foreach (var tool in this.OfType<ToolBase>()) isChanged |= tool.Refresh();
        if (isChanged) RaiseChanged();
    }
}

namespace CodeMode.AspNetCore.Server;

/// <summary>The headers of MCP over HTTP.</summary>
static class HeaderNames
{
    public const string ProtocolVersion = "MCP-Protocol-Version";
    public const string SessionId = "Mcp-Session-Id";
    public const string Method = "Mcp-Method";
    public const string Name = "Mcp-Name";
}

namespace CodeMode.Telemetry;

/// <summary>Attributes of spans and metrics: those of the conventions for GenAI and HTTP, and our own.</summary>
internal static class TagNames
{
    public const string OperationName = "gen_ai.operation.name";
    public const string ExecuteTool = "execute_tool";
    public const string ToolName = "gen_ai.tool.name";
    public const string ToolType = "gen_ai.tool.type";
    public const string ErrorType = "error.type";
    public const string Method = "http.request.method";
    public const string Status = "http.response.status_code";
    public const string Template = "url.template";
    public const string User = "enduser.id";
    public const string Namespace = "codemode.namespace";
    public const string Outcome = "codemode.outcome";
    public const string Diagnostic = "codemode.diagnostic.id";
    public const string CodeHash = "codemode.program.hash";
    public const string Effects = "codemode.program.effects";
    public const string Calls = "codemode.program.calls";
}

using System.Text.Json;
using CodeMode.Model;

namespace CodeMode;

/// <summary>A call that a program makes, as an interceptor sees it: checked, allowed and bound, not yet sent.</summary>
public class OperationCall
{
    internal OperationCall(OperationRequest request, JsonElement arguments)
    {
        Request = request;
        Arguments = arguments;
    }

    /// <summary>The operation, or <see langword="null"/> for a raw request that matches none.</summary>
    public ApiOperation? Operation => Request.Operation;

    /// <summary>Who sent the program, or <see langword="null"/> when unknown.</summary>
    public ExecutionCaller? Caller => Request.Caller;

    /// <summary>The request as it will be sent.</summary>
    public OperationRequest Request { get; }

    /// <summary>The arguments as the program gave them.</summary>
    public JsonElement Arguments { get; }
}

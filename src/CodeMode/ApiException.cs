namespace CodeMode;

/// <summary>The API answered a typed call with a status that is no success.</summary>
public sealed class ApiException : Exception
{
    internal ApiException(string message, string operation, OperationResponse response)
        : base(message)
    {
        Operation = operation;
        Response = response;
    }

    /// <summary>The operation's qualified name.</summary>
    public string Operation { get; }

    /// <summary>The status code.</summary>
    public int Status => Response.Status;

    /// <summary>The whole answer.</summary>
    public OperationResponse Response { get; }
}

namespace CodeMode.Model;

/// <summary>An operation, https://spec.openapis.org/oas/v3.1.1#operation-object. A program calls it as <c>api.{Group}.{Name}(args)</c>.</summary>
public sealed record ApiOperation
{
    /// <summary>The group's identifier, from the first tag; empty for tools and functions, which are called right under the namespace.</summary>
    public required string Group { get; init; }

    /// <summary>The function's identifier, unique in its group.</summary>
    public required string Name { get; init; }

    /// <summary>The identifier of the C# handle, unique in the document (Pascal case).</summary>
    public required string HandleName { get; init; }

    /// <summary>The document's <c>operationId</c>, or <see langword="null"/>.</summary>
    public string? OperationId { get; init; }

    /// <summary>The HTTP method, upper case; empty for a tool or function.</summary>
    public required string Method { get; init; }

    /// <summary>The route template as the document writes it, or the name of the tool or function.</summary>
    public required string Path { get; init; }

    /// <summary>One line.</summary>
    public string? Summary { get; init; }

    /// <summary>More than one line; CommonMark.</summary>
    public string? Description { get; init; }

    /// <summary>All tags.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>Whether using it is discouraged.</summary>
    public bool Deprecated { get; init; }

    /// <summary>Parameters of path and operation together.</summary>
    public EquatableArray<ApiParameter> Parameters { get; init; }

    /// <summary>The request body, or <see langword="null"/>.</summary>
    public ApiRequestBody? RequestBody { get; init; }

    /// <summary>All documented responses.</summary>
    public EquatableArray<ApiResponse> Responses { get; init; }

    /// <summary>Alternatives that satisfy its security; empty when it needs none.</summary>
    public EquatableArray<ApiSecurityRequirement> Security { get; init; }

    /// <summary>Server URLs of its own, in place of the document's; empty when it has none.</summary>
    public EquatableArray<string> Servers { get; init; }

    /// <summary>JSON Pointer of the operation in the document.</summary>
    public required string Pointer { get; init; }

    /// <summary><c>Group.Name</c>, or the name alone: what programs, policies and messages call it.</summary>
    public string QualifiedName => Group.Length == 0 ? Name : Group + "." + Name;

    /// <summary>Whether a tool says of itself that it changes nothing.</summary>
    public bool ReadOnlyHint { get; init; }

    /// <summary>Whether a call changes nothing: a safe method (https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods), or a tool that says so.</summary>
    public bool IsReadOnly => ReadOnlyHint || Method is "GET" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY";

    /// <summary>Whether it is called over HTTP; a tool or function is not, and has no method.</summary>
    public bool IsHttp => Method.Length > 0;

    /// <summary>The responses that a call can succeed with: those of 2xx, else <c>default</c>, else none.</summary>
    public IEnumerable<ApiResponse> SuccessResponses
    {
        get
        {
            var isDocumented = false;
            foreach (var response in Responses)
            {
                if (response.Status.Length != 3 || response.Status[0] != '2') continue;
                isDocumented = true;
                yield return response;
            }

            if (isDocumented) yield break;
            foreach (var response in Responses)
            {
                if (response.Status == "default") yield return response;
            }
        }
    }
}

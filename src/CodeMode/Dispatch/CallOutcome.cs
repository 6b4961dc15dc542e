using CodeMode.Dispatch.Binding;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>What a program gets of an answer.</summary>
internal static class CallOutcome
{
    private const int MaxPreview = 300;

    /// <summary>The success body of an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="response">Its answer.</param>
    /// <exception cref="ScriptErrorException">An ApiError: the answer is no success, or not what the document promises.</exception>
    public static ScriptData ToResult(ApiOperation operation, string name, OperationResponse response)
    {
        var body = ResponseReader.Read(response, out var problem);
        if (response.Status is < 200 or >= 300) throw ApiError(name, response, body, ProblemMessage.Write(name, response, body));
        if (problem is null && MediaTypes.IsHtml(MediaTypes.Essence(response.ContentType ?? "")) && PromisesJson(operation))
        {
            problem = "its body is HTML where the document promises JSON";
        }
        if (problem is null) return body;
        throw ApiError(name, response, body, $"{name} answered {StatusText.Of(response.Status)}, but {problem}. It begins: {Preview(body.Text)}");
    }

    /// <summary><c>{ status, headers, body }</c> of a raw request, whatever the status.</summary>
    public static ScriptData ToRawResult(OperationResponse response, ISet<string> exposedHeaders)
    {
        var headers = new ScriptObject();
        foreach (var (name, value) in response.Headers)
        {
            if (!exposedHeaders.Contains(name)) continue;
            var key = name.ToLowerInvariant();
            headers.Add(key, ScriptData.From(headers.GetMember(key) is { } earlier ? earlier.Text + ", " + value : value));
        }
        if (response.ContentType is { } type && headers.GetMember("content-type") is null) headers.Add("content-type", ScriptData.From(type));
        return new ScriptObject()
            .Add("status", ScriptData.From(response.Status))
            .Add("headers", headers)
            .Add("body", ResponseReader.Read(response, out _));
    }

    private static ScriptErrorException ApiError(string operation, OperationResponse response, ScriptData body, string message) => new(
        "ApiError", message, new ScriptObject()
            .Add("status", ScriptData.From(response.Status)).Add("body", body).Add("operation", ScriptData.From(operation)));

    private static bool PromisesJson(ApiOperation operation) => operation.Responses.Any(static r =>
        r.Status is ['2', ..] && r.Contents.Any(static c => MediaTypes.IsJson(MediaTypes.Essence(c.ContentType)))
        && !r.Contents.Any(static c => MediaTypes.IsHtml(MediaTypes.Essence(c.ContentType))));

    private static string Preview(string text) =>
        string.Concat(text.Take(MaxPreview).Select(static c => char.IsControl(c) ? ' ' : c)) + (text.Length > MaxPreview ? "…" : "");
}

using System.Text;
using CodeMode.Data;
using CodeMode.Engine;

namespace CodeMode.Dispatch;

/// <summary>
/// An answer that is no success → one message for a model: <c>orders.getOrder answered 404 Not Found: No order 7.</c>
/// Reads problem details, https://www.rfc-editor.org/rfc/rfc9457, and the shapes that other APIs use.
/// </summary>
internal static class ProblemMessage
{
    private const int MaxText = 1_000;
    private const int MaxErrors = 10;

    /// <summary>The message.</summary>
    /// <param name="operation">What was called.</param>
    /// <param name="response">The answer.</param>
    /// <param name="body">Its body as data.</param>
    public static string Write(string operation, OperationResponse response, ScriptData body)
    {
        var message = new StringBuilder($"{operation} answered {StatusText.Of(response.Status)}");
        var details = body.Kind switch
        {
            ScriptDataKind.Object => OfObject(body),
            ScriptDataKind.String => OfText(body.Text),
            ScriptDataKind.Array => Cut(ScriptDataWriter.ToText(body)),
            _ => "",
        };
        if (response.Status is >= 300 and < 400)
        {
            var location = response.Headers.FirstOrDefault(static h => h.Key.Equals("location", StringComparison.OrdinalIgnoreCase)).Value;
            if (location is not null) details = $"it redirects to {Cut(location)}, and redirects are not followed";
        }
        if (details.Length > 0) message.Append(": ").Append(details);
        if (message[^1] is not ('.' or '!' or '?')) message.Append('.');
        return message.ToString();
    }

    private static string OfObject(ScriptData body)
    {
        var title = Text(body, "title");
        var detail = Text(body, "detail") ?? Text(body, "message") ?? Text(body, "error_description") ?? Text(body, "description");
        if (detail is null && body.GetMember("error") is { } error)
        {
            detail = error.Kind == ScriptDataKind.String ? error.Text : error.Kind == ScriptDataKind.Object ? Text(error, "message") : null;
        }
        var parts = new List<string>();
        if (title is not null && detail is not null && !detail.Contains(title, StringComparison.OrdinalIgnoreCase)) parts.Add(title.TrimEnd('.') + ". " + detail);
        else if ((detail ?? title) is { } text) parts.Add(text);
        if (body.GetMember("errors") is { } errors && OfErrors(errors) is { Length: > 0 } list) parts.Add(list);
        return Cut(parts.Count > 0 ? string.Join(" ", parts) : ScriptDataWriter.ToText(body));
    }

    /// <summary>ASP.NET Core's <c>{ field: [messages] }</c>, and lists of texts or objects.</summary>
    private static string OfErrors(ScriptData errors) => errors.Kind switch
    {
        ScriptDataKind.Object => string.Join("; ", errors.Names.Take(MaxErrors).Select(name => $"{name}: {OfErrors(errors.GetMember(name)!)}")),
        ScriptDataKind.Array => string.Join(" ", Enumerable.Range(0, Math.Min(errors.Count, MaxErrors)).Select(i => OfError(errors.GetItem(i)))),
        _ => ScalarText.Of(errors),
    };

    private static string OfError(ScriptData error) => error.Kind == ScriptDataKind.Object
        ? Text(error, "message") ?? Text(error, "detail") ?? Text(error, "title") ?? ScriptDataWriter.ToText(error)
        : ScalarText.Of(error);

    private static string OfText(string text) => text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal)
        ? "its body is HTML or XML, not a description of the problem"
        : Cut(text.Trim());

    private static string? Text(ScriptData body, string member) =>
        body.GetMember(member) is { Kind: ScriptDataKind.String } text && text.Text.Length > 0 ? text.Text : null;

    private static string Cut(string text) => text.Length <= MaxText ? text : text[..MaxText] + "…";
}

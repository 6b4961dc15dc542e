using CodeMode.Data;
using CodeMode.Dispatch.Binding;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary><c>api.request({ method, path, query, headers, body })</c> → a request, matched to its operation so that policy applies.</summary>
internal sealed class RawRequestBinder(RouteTable routes, RequestHeaderPolicy headers, long maxRequestBytes)
{
    private static readonly string[] s_methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    private static readonly string[] s_arguments = ["method", "path", "query", "headers", "body"];

    /// <summary>Checks the request and binds it.</summary>
    /// <exception cref="CallRefusedException">It breaks a rule; the message says which.</exception>
    public BoundCall Bind(ScriptData request)
    {
        if (request.Kind != ScriptDataKind.Object)
        {
            throw CallRefusedException.Because("request takes one object: { method, path, query?, headers?, body? }.");
        }
        foreach (var name in request.Names)
        {
            if (!s_arguments.Contains(name)) throw CallRefusedException.Because($"'{name}' is no argument of request.{DidYouMean.Say(name, s_arguments)} It takes {string.Join(", ", s_arguments)}.");
        }
        var method = BindMethod(request.GetMember("method"));
        var path = request.GetMember("path") is { Kind: ScriptDataKind.String } text
            ? text.Text
            : throw CallRefusedException.Because("request needs a path: a string that starts with '/'.");
        path = RawPath.Check(path, out var inlineQuery);
        var query = BindQuery(inlineQuery, request.GetMember("query"));
        var sent = BindHeaders(request.GetMember("headers"), out var contentType);
        var body = BindBody(method, request.GetMember("body"), contentType);
        return new BoundCall(
            FindOperation(method, path), method, query.Length == 0 ? path : path + "?" + query, sent, body?.Content, body?.ContentType, request);
    }

    /// <summary>Servers differ in whether an encoded slash ends a segment: where that decides which operation is meant, nobody can tell.</summary>
    private ApiOperation? FindOperation(string method, string path)
    {
        var operation = routes.Find(method, path);
        if (path.Contains("%2F", StringComparison.OrdinalIgnoreCase) && routes.Find(method, Uri.UnescapeDataString(path)) != operation)
        {
            throw CallRefusedException.Because($"The path '{path}' means different operations to different servers because of its encoded slash.");
        }
        return operation;
    }

    private static string BindMethod(ScriptData? method)
    {
        if (ScalarText.IsAbsent(method)) return "GET";
        var name = method!.Kind == ScriptDataKind.String ? method.Text.ToUpperInvariant() : "";
        return s_methods.Contains(name) ? name : throw CallRefusedException.Because($"request's method must be one of {string.Join(", ", s_methods)}.");
    }

    private string BindQuery(string? inline, ScriptData? query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in inline?.Split('&', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            AddPair(pairs, name, equals < 0 ? "" : Decode(pair[(equals + 1)..]));
        }
        if (!ScalarText.IsAbsent(query) && query!.Kind != ScriptDataKind.Null)
        {
            if (query.Kind != ScriptDataKind.Object) throw CallRefusedException.Because("request's query must be an object of names and values.");
            foreach (var name in query.Names) AddValue(pairs, name, query.GetMember(name));
        }
        return string.Join('&', pairs.Select(static p => p.Key + "=" + p.Value));
    }

    private void AddValue(List<KeyValuePair<string, string>> pairs, string name, ScriptData? value)
    {
        if (ScalarText.IsAbsent(value) || value!.Kind == ScriptDataKind.Null) return;
        if (value.Kind == ScriptDataKind.Array)
        {
            for (var i = 0; i < value.Count; i++) AddScalar(pairs, name, value.GetItem(i));
        }
        else
        {
            AddScalar(pairs, name, value);
        }
    }

    private void AddScalar(List<KeyValuePair<string, string>> pairs, string name, ScriptData value)
    {
        if (!ScalarText.IsScalar(value)) throw CallRefusedException.Because($"request's query value '{name}' must be a string, number or boolean, or an array of them.");
        AddPair(pairs, name, ScalarText.Of(value));
    }

    private void AddPair(List<KeyValuePair<string, string>> pairs, string name, string value)
    {
        if (headers.ReservedQuery.Contains(name))
        {
            throw new CallRefusedException(CallRefusedException.Policy, $"The query parameter '{name}' is a credential, which the host sets. Leave it out.");
        }
        // Frameworks take it for the method, which is not the one that the policy saw.
        if (name == "_method") throw new CallRefusedException(CallRefusedException.Policy, "The query parameter '_method' cannot be set: give the method itself.");
        pairs.Add(new(PercentEncoding.Encode(name), PercentEncoding.Encode(value)));
    }

    private List<KeyValuePair<string, string>> BindHeaders(ScriptData? given, out string? contentType)
    {
        contentType = null;
        var sent = new List<KeyValuePair<string, string>>();
        if (ScalarText.IsAbsent(given) || given!.Kind == ScriptDataKind.Null) return sent;
        if (given.Kind != ScriptDataKind.Object) throw CallRefusedException.Because("request's headers must be an object of names and texts.");
        foreach (var name in given.Names)
        {
            var value = given.GetMember(name);
            if (ScalarText.IsAbsent(value) || value!.Kind == ScriptDataKind.Null) continue;
            headers.Check(name, declared: false);
            if (!ScalarText.IsScalar(value)) throw CallRefusedException.Because($"The header '{name}' must be a text.");
            if (sent.Exists(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase))) throw CallRefusedException.Because($"The header '{name}' is given twice in different spellings.");
            var text = HeaderText.Check(name, ScalarText.Of(value));
            if (name.Equals("content-type", StringComparison.OrdinalIgnoreCase)) contentType = text;
            else sent.Add(new(name, text));
        }
        return sent;
    }

    private RequestBody? BindBody(string method, ScriptData? body, string? contentType)
    {
        if (ScalarText.IsAbsent(body)) return null;
        if (method is "GET" or "HEAD") throw CallRefusedException.Because($"A {method} request has no body; use query.");
        return OperationBinder.CheckSize(BodySerializer.Serialize(contentType ?? MediaTypes.Json, body!), maxRequestBytes);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}

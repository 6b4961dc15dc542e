using CodeMode.Data;
using CodeMode.Dispatch.Binding;
using CodeMode.Dispatch.Validation;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>An operation and its arguments → a request, by what the document says of each parameter.</summary>
internal sealed class OperationBinder(TypeTable types, RequestHeaderPolicy headers, long maxRequestBytes)
{
    private readonly ArgumentValidator _validator = new(types, headers);
    private readonly BodySerializer _bodies = new(types);

    /// <summary>Checks the arguments completely and binds them.</summary>
    /// <exception cref="CallRefusedException">They do not fit; the message says which and what is expected.</exception>
    public BoundCall Bind(ApiOperation operation, ScriptData arguments)
    {
        _validator.Check(operation, arguments);
        var pairs = new List<KeyValuePair<string, string>>();
        var cookies = new List<KeyValuePair<string, string>>();
        var sent = new List<KeyValuePair<string, string>>();
        var queryString = "";
        var members = operation.IsHttp ? null : new ScriptObject();
        foreach (var parameter in operation.Parameters)
        {
            var value = arguments.GetMember(parameter.ArgumentName);
            if (ScalarText.IsAbsent(value)) continue;
            switch (parameter.Location)
            {
                case ParameterLocation.Query:
                    if (headers.ReservedQuery.Contains(parameter.Name)) throw Credential(parameter);
                    ParameterSerializer.AppendPairs(parameter, value!, pairs);
                    break;
                // https://spec.openapis.org/oas/v3.2.0#parameter-locations
                case ParameterLocation.QueryString:
                    queryString = PercentEncoding.Encode(ParameterSerializer.ToContent(value!));
                    break;
                case ParameterLocation.Cookie:
                    if (headers.ReservedCookies.Contains(parameter.Name)) throw Credential(parameter);
                    ParameterSerializer.AppendPairs(parameter, value!, cookies);
                    break;
                case ParameterLocation.Header:
                    headers.Check(parameter.Name, declared: true);
                    sent.Add(new(parameter.Name, HeaderText.Check("args." + parameter.ArgumentName, ParameterSerializer.ToHeader(parameter, value!))));
                    break;
                case ParameterLocation.Body:
                    members!.Add(parameter.Name, value!);
                    break;
            }
        }
        if (members is not null)
        {
            var content = CheckSize(new RequestBody(ScriptDataWriter.ToUtf8(members), "application/json"), maxRequestBytes);
            return new BoundCall(operation, operation.Method, operation.Path, sent, content.Content, content.ContentType, arguments);
        }
        CheckPairs(pairs, cookies);
        if (cookies.Count > 0) sent.Add(new("Cookie", string.Join("; ", cookies.Select(static c => c.Key + "=" + c.Value))));
        var path = RoutePath.Fill(operation, arguments);
        if (pairs.Count > 0) queryString = string.Join('&', pairs.Select(static p => p.Key + "=" + p.Value));
        if (queryString.Length > 0) path += "?" + queryString;
        var body = BindBody(operation, arguments);
        return new BoundCall(operation, operation.Method, path, sent, body?.Content, body?.ContentType, arguments);
    }

    private RequestBody? BindBody(ApiOperation operation, ScriptData arguments)
    {
        if (operation.RequestBody is not { Contents.Count: > 0 } description) return null;
        var value = arguments.GetMember("body");
        if (ScalarText.IsAbsent(value)) return null;
        return CheckSize(_bodies.Serialize(description.Contents[0], value!), maxRequestBytes);
    }

    /// <summary>Refuses a body that is too large.</summary>
    public static RequestBody CheckSize(RequestBody body, long maxBytes) => body.Content.Length <= maxBytes
        ? body
        : throw CallRefusedException.Because($"The request body has {body.Content.Length:N0} bytes; {maxBytes:N0} are allowed. Send less at once.");

    /// <summary>The members of an exploded object are names of their own, which a program chooses.</summary>
    private void CheckPairs(List<KeyValuePair<string, string>> query, List<KeyValuePair<string, string>> cookies)
    {
        if (query.Find(p => headers.ReservedQuery.Contains(Uri.UnescapeDataString(p.Key))).Key is { } name)
            throw new CallRefusedException(CallRefusedException.Policy, $"The query parameter '{Uri.UnescapeDataString(name)}' is a credential, which the host sets. Leave it out.");
        if (cookies.Find(p => headers.ReservedCookies.Contains(Uri.UnescapeDataString(p.Key))).Key is { } cookie)
            throw new CallRefusedException(CallRefusedException.Policy, $"The cookie '{Uri.UnescapeDataString(cookie)}' is a credential, which the host sets. Leave it out.");
        if (cookies.Exists(static p => p.Value.Contains(';', StringComparison.Ordinal)))
            throw new CallRefusedException(CallRefusedException.Policy, "A cookie's value cannot hold ';': it would begin another cookie.");
    }

    private static CallRefusedException Credential(ApiParameter parameter) => new(
        CallRefusedException.Policy, $"args.{parameter.ArgumentName} is a credential, which the host sets. Leave it out.");
}

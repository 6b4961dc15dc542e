using System.Text;
using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Binding;

/// <summary>A body argument → bytes, by media type.</summary>
internal sealed class BodySerializer(TypeTable types)
{
    /// <summary>Serialises a body that the document describes: what only answers have (readOnly) is left out.</summary>
    public RequestBody Serialize(ApiMediaType media, ScriptData body)
    {
        var essence = MediaTypes.Essence(media.ContentType);
        if (MediaTypes.IsMultipart(essence)) return new MultipartSerializer(types, media).Serialize(body);
        if (MediaTypes.IsForm(essence)) return SerializeForm(body, media.Encodings);
        return Serialize(media.ContentType, WritableData.From(body, media.Schema, types));
    }

    /// <summary>Serialises any data in a media type.</summary>
    public static RequestBody Serialize(string contentType, ScriptData body)
    {
        var essence = MediaTypes.Essence(contentType);
        if (essence.Length == 0 || essence.Contains('*', StringComparison.Ordinal)) return SerializeAny(body);
        if (MediaTypes.IsJson(essence)) return new RequestBody(ScriptDataWriter.ToUtf8(body), contentType);
        if (MediaTypes.IsForm(essence)) return SerializeForm(body, default);
        if (FileValue.From(body) is { } file) return new RequestBody(file.Content, contentType);
        return ScalarText.IsScalar(body)
            ? new RequestBody(Encoding.UTF8.GetBytes(ScalarText.Of(body)), contentType)
            : throw CallRefusedException.Because(MediaTypes.IsText(essence)
                ? $"The body is sent as {essence}: give it as a string."
                : $"The body is sent as {essence}: give it as {{ contentType, base64 }} or as a string.");
    }

    /// <summary>The document leaves the type open: a file brings its own, text is text, all else is JSON.</summary>
    private static RequestBody SerializeAny(ScriptData body)
    {
        if (FileValue.From(body) is { } file) return new RequestBody(file.Content, file.ContentType ?? MediaTypes.Binary);
        return body.Kind == ScriptDataKind.String
            ? new RequestBody(Encoding.UTF8.GetBytes(body.Text), MediaTypes.Text)
            : new RequestBody(ScriptDataWriter.ToUtf8(body), MediaTypes.Json);
    }

    private static RequestBody SerializeForm(ScriptData body, EquatableArray<ApiEncoding> encodings)
    {
        if (body.Kind == ScriptDataKind.String) return new RequestBody(Encoding.UTF8.GetBytes(body.Text), MediaTypes.Form);
        if (body.Kind != ScriptDataKind.Object) throw CallRefusedException.Because("The body is sent as a form: give it as an object.");
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var name in body.Names)
        {
            var value = body.GetMember(name);
            if (ScalarText.IsAbsent(value)) continue;
            var encoding = encodings.FirstOrDefault(e => e.Property == name);
            var style = encoding?.Style ?? ParameterStyle.Form;
            var isJson = encoding is { Style: null, ContentType: { } type } ? MediaTypes.IsJson(MediaTypes.Essence(type)) : value!.Kind == ScriptDataKind.Object && encoding?.Style is null;
            ParameterSerializer.AppendPairs(
                name, value!, isJson ? null : style, encoding?.Explode ?? style == ParameterStyle.Form,
                encoding is { AllowReserved: true } ? PercentEncoding.EncodeReservedAllowed : PercentEncoding.Encode, pairs);
        }
        return new RequestBody(Encoding.UTF8.GetBytes(string.Join('&', pairs.Select(static p => p.Key + "=" + p.Value))), MediaTypes.Form);
    }
}

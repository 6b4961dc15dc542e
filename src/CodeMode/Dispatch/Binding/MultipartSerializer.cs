using System.Buffers;
using System.Text;
using CodeMode.Data;
using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch.Binding;

/// <summary>An object → a multipart body, https://www.rfc-editor.org/rfc/rfc7578.</summary>
internal sealed class MultipartSerializer(TypeTable types, ApiMediaType media)
{
    private readonly ArrayBufferWriter<byte> _content = new();
    private readonly string _boundary = "----codemode-" + Guid.NewGuid().ToString("N");

    public RequestBody Serialize(ScriptData body)
    {
        if (body.Kind != ScriptDataKind.Object) throw CallRefusedException.Because("The body is sent as a multipart form: give it as an object.");
        var writable = WritableData.From(body, media.Schema, types);
        foreach (var name in writable.Names)
        {
            var value = writable.GetMember(name);
            if (ScalarText.IsAbsent(value)) continue;
            var encoding = media.Encodings.FirstOrDefault(e => e.Property == name);
            var contentType = encoding?.ContentType;
            if (value!.Kind == ScriptDataKind.Array && encoding is { Style: { } style, Explode: false })
            {
                // 2.0's lists in one field, https://spec.openapis.org/oas/v2.0#parameter-object
                WritePart(name, ScriptData.From(ParameterSerializer.ToText(value, style)), contentType);
            }
            else if (value.Kind == ScriptDataKind.Array && !(contentType is not null && MediaTypes.IsJson(MediaTypes.Essence(contentType))))
            {
                for (var i = 0; i < value.Count; i++) WritePart(name, value.GetItem(i), contentType);
            }
            else
            {
                WritePart(name, value, contentType);
            }
        }
        Write($"--{_boundary}--\r\n");
        return new RequestBody(_content.WrittenMemory, $"{MediaTypes.Essence(media.ContentType)}; boundary={_boundary}");
    }

    private void WritePart(string name, ScriptData value, string? contentType)
    {
        if (FileValue.From(value) is { } file)
        {
            WriteHead(name, file.Name ?? name, file.ContentType ?? Concrete(contentType) ?? MediaTypes.Binary);
            _content.Write(file.Content);
        }
        else if (ScalarText.IsScalar(value))
        {
            WriteHead(name, null, Concrete(contentType));
            Write(ScalarText.Of(value));
        }
        else
        {
            WriteHead(name, null, Concrete(contentType) ?? MediaTypes.Json);
            _content.Write(ScriptDataWriter.ToUtf8(value).Span);
        }
        Write("\r\n");
    }

    private void WriteHead(string name, string? fileName, string? contentType)
    {
        Write($"--{_boundary}\r\nContent-Disposition: form-data; name=\"{Quote(name)}\"");
        if (fileName is not null) Write($"; filename=\"{Quote(fileName)}\"");
        if (contentType is not null) Write("\r\nContent-Type: " + HeaderText.Check("contentType", contentType));
        Write("\r\n\r\n");
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _content);

    // A list of types or a range in the document says what is allowed, not what this part is.
    private static string? Concrete(string? contentType) =>
        contentType is null || contentType.AsSpan().ContainsAny(',', '*') ? null : contentType;

    // https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data
    private static string Quote(string text) => string.Concat(text.Select(static c => c switch
    {
        '"' => "%22",
        '\r' => "%0D",
        '\n' => "%0A",
        < ' ' or '\u007F' => "_",
        _ => c.ToString(),
    }));
}

using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>The Request Body Object, https://spec.openapis.org/oas/v3.1.1#request-body-object. Components are read once.</summary>
/// <param name="context">The document.</param>
internal sealed class RequestBodyReader(ReadingContext context)
{
    private readonly Dictionary<int, ApiRequestBody> _read = [];

    /// <summary>Reads a body; <see langword="null"/> when there is none.</summary>
    public ApiRequestBody? Read(DocumentNode node)
    {
        if (node.IsMissing) return null;
        var target = context.Follow(node);
        // What it should be is not known, but a body there is.
        if (target.IsMissing) return new ApiRequestBody(false, null, new[] { new ApiMediaType("application/json", Schema.Any, default) }.ToEquatableArray());
        if (!context.IsObject(target)) return null;
        if (!_read.TryGetValue(target.Index, out var body)) _read[target.Index] = body = ReadCore(target);
        return body.Contents.Count == 0 ? null : body;
    }

    private ApiRequestBody ReadCore(DocumentNode node) => new(
        context.ReadBoolean(node, "required"),
        context.ReadString(node, "description"),
        MediaTypeReader.ReadContent(context, context.ReadObject(node, "content")));
}

namespace CodeMode.Dispatch.Binding;

/// <summary>A body as it is sent.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">The media type, with parameters.</param>
internal sealed record RequestBody(ReadOnlyMemory<byte> Content, string ContentType);

using CodeMode.Engine;
using CodeMode.Model;

namespace CodeMode.Dispatch;

/// <summary>A call turned into a request.</summary>
/// <param name="Operation">The operation, or <see langword="null"/> for a raw request that matches none.</param>
/// <param name="Method">The HTTP method, upper case.</param>
/// <param name="PathAndQuery">Path and query, encoded.</param>
/// <param name="Headers">The headers that the program set.</param>
/// <param name="Body">The body, or <see langword="null"/>.</param>
/// <param name="ContentType">The body's media type.</param>
/// <param name="Arguments">The arguments as the program gave them.</param>
internal sealed record BoundCall(
    ApiOperation? Operation, string Method, string PathAndQuery, IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte>? Body, string? ContentType, ScriptData Arguments);

using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>An operation that has no names yet.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Template">Its path.</param>
/// <param name="Operation">What was read.</param>
internal sealed record OperationDraft(DocumentNode Node, PathTemplate Template, ApiOperation Operation)
{
    /// <summary>How messages call it before it has a name: <c>GET /orders</c>.</summary>
    public string Title { get; } = Operation.Method + " " + VisibleText.Clean(Operation.Path);
}

using CodeMode.Documents;
using CodeMode.Model;

namespace CodeMode.OpenApi;

/// <summary>A named type that has no identifier yet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Node">Where it stands.</param>
/// <param name="Schema">What it stands for.</param>
/// <param name="References">The types it refers to.</param>
/// <param name="HasDirection">Whether a readOnly or writeOnly schema is inside it.</param>
internal sealed record TypeDraft(string Name, DocumentNode Node, Schema Schema, IReadOnlyList<string> References, bool HasDirection);

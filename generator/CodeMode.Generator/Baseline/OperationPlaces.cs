using CodeMode.Documents;
using CodeMode.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Baseline;

/// <summary>Where operations stand in a document. The text is read once more, and only when there is something to say.</summary>
/// <param name="path">The document's path.</param>
/// <param name="text">Its text.</param>
internal sealed class OperationPlaces(string path, SourceText text)
{
    private readonly DocumentTree? _tree = DocumentReader.Read(path, text.ToString(), out _);

    /// <summary>The verb's key, or the nearest place around it that is in this file.</summary>
    public DiagnosticPlace Find(string pointer)
    {
        if (_tree is null) return DiagnosticPlace.From(path, text, default);
        var node = JsonPointer.Resolve(_tree.Root, pointer);
        while (node.IsMissing)
        {
            pointer = pointer.Substring(0, pointer.LastIndexOf('/'));
            node = JsonPointer.Resolve(_tree.Root, pointer);
        }

        var key = node.Index > 0 ? new DocumentNode(_tree, node.Index - 1) : node;
        return DiagnosticPlace.From(path, text, key.Kind == DocumentNodeKind.Key ? TextSpan.FromBounds(key.Start, key.End) : new TextSpan(node.Start, 1));
    }
}

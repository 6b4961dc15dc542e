using CodeMode.Documents;
using CodeMode.Engine;

namespace CodeMode.Search;

/// <summary>A value of the document as programs see it.</summary>
internal static class SpecValue
{
    /// <summary>Wraps a value; a reference stands for what it points to, and a circle for <c>{ $circular }</c>.</summary>
    public static ScriptData From(SpecDocument document, DocumentNode node, ReferenceChain? chain, SpecRole role = SpecRole.Value, DocumentNode pathItem = default)
    {
        switch (node.Kind)
        {
            case DocumentNodeKind.String: return ScriptData.From(node.GetString());
            case DocumentNodeKind.Number: return ScriptData.From(node.AsNumber() ?? double.NaN);
            case DocumentNodeKind.True: return ScriptData.True;
            case DocumentNodeKind.False: return ScriptData.False;
            case DocumentNodeKind.Null: return ScriptData.Null;
            case DocumentNodeKind.Array: return new SpecArray(document, node, chain);
            case DocumentNodeKind.Object: break;
            default: return ScriptData.Undefined;
        }
        // A chain of references ends at a value, at a reference that leads nowhere, or in a circle.
        while (node["$ref"] is { IsString: true } reference && document.Resolve(reference) is { IsMissing: false } target)
        {
            if (ReferenceChain.Contains(chain, target.Index)) return new ScriptObject().Add("$circular", ScriptData.From(reference.GetString()));
            chain = new ReferenceChain(target.Index, chain);
            if (!target.IsObject) return From(document, target, chain);
            node = target;
        }
        return new SpecObject(document, node, chain, role, pathItem);
    }

    /// <summary>Whether a value is what it stands as: no reference.</summary>
    public static bool IsPlain(DocumentNode node) => !node.IsObject || node["$ref"].IsMissing;
}

using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>What an operation gets from its path item, https://spec.openapis.org/oas/v3.1.1#path-item-object.</summary>
/// <param name="Own">Where the operation stands.</param>
/// <param name="Other">The other half when the item is split by a <c>$ref</c> with siblings, or missing.</param>
internal readonly record struct PathItem(DocumentNode Own, DocumentNode Other)
{
    /// <summary>A field of the item, its own half's first.</summary>
    public DocumentNode this[string name] => Own[name] is { IsMissing: false } value ? value : Other[name];

    /// <summary>Where operations of a method stand; those of 3.2's additional methods, in an object of their own.</summary>
    public string GetPointer(PathTemplate template, string method)
    {
        var pointer = JsonPointer.Append("/paths", template.Key);
        return Own["additionalOperations"][method].IsMissing ? pointer : JsonPointer.Append(pointer, "additionalOperations");
    }

    /// <summary>The half that has a field, its own first.</summary>
    public DocumentNode GetOwner(string name) => Own[name].IsMissing ? Other : Own;
}

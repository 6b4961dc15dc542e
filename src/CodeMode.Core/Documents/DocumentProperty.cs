namespace CodeMode.Documents;

/// <summary>A property of an object.</summary>
/// <param name="Key">Where its name stands.</param>
/// <param name="Value">What it holds.</param>
internal readonly record struct DocumentProperty(DocumentNode Key, DocumentNode Value)
{
    /// <summary>The decoded name; equal names of a document are one string.</summary>
    public string Name => Key.GetString();
}

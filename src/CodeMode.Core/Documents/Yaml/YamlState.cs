namespace CodeMode.Documents;

/// <summary>What comes next in an open YAML collection.</summary>
internal enum YamlState : byte
{
    /// <summary>An entry, or the end.</summary>
    Entry,

    /// <summary>The key that <c>?</c> announced.</summary>
    Key,

    /// <summary>A colon, or none for a key without a value.</summary>
    Colon,

    /// <summary>A value.</summary>
    Value,

    /// <summary>In flow style: a comma, or the end.</summary>
    Comma,
}

namespace CodeMode;

/// <summary>How much a search of <see cref="CodeModeClient"/> says of each tool.</summary>
public enum ToolDetail
{
    /// <summary>Its name and namespace.</summary>
    Names,

    /// <summary>What it does, too.</summary>
    Descriptions,

    /// <summary>Its TypeScript signature, too.</summary>
    Full,
}

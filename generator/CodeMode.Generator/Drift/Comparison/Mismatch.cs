using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>A value that is one thing in the code and another in the document.</summary>
internal sealed class Mismatch(string code, string document, bool isEnum = false)
{
    /// <summary>What the code has.</summary>
    public string Code => code;

    /// <summary>What the document has.</summary>
    public string Document => document;

    /// <summary>Whether only the values of an enum differ.</summary>
    public bool IsEnum => isEnum;
}

using CodeMode.Generator.Drift.Documents;
using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Comparison;

/// <summary>A type and the schema that stands for it.</summary>
internal sealed class ObjectPair(ApiDocument document, ITypeSymbol type, SchemaView view, bool isInput)
{
    public ApiDocument Document => document;

    public ITypeSymbol Type => type;

    public SchemaView View => view;

    /// <summary>Whether requests hold it, or answers.</summary>
    public bool IsInput => isInput;
}

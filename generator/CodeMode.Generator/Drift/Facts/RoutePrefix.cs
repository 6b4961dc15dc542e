using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>What stands before the routes of a builder: the path of its groups, and the method's parameter where the rest is the caller's to say.</summary>
internal sealed class RoutePrefix(string path, IParameterSymbol? origin)
{
    public string Path => path;

    /// <summary>The parameter that the builder came in by, or <see langword="null"/> when the path is whole.</summary>
    public IParameterSymbol? Origin => origin;
}

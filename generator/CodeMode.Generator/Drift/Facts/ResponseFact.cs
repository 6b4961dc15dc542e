using Microsoft.CodeAnalysis;

namespace CodeMode.Generator.Drift.Facts;

/// <summary>An answer that a handler declares.</summary>
internal sealed class ResponseFact(int status, Fact<ITypeSymbol?> body, Location location)
{
    public int Status => status;

    /// <summary>The body's type; <see langword="null"/> when there is no body.</summary>
    public Fact<ITypeSymbol?> Body => body;

    public Location Location => location;

    public bool IsSuccess => status is >= 200 and < 300;
}

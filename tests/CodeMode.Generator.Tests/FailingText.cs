using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Tests;

/// <summary>A file whose reading fails in a way nobody thought of.</summary>
internal sealed class FailingText(string path) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("planted");
}

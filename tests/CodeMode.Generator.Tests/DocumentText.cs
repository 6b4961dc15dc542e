using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CodeMode.Generator.Tests;

internal sealed class DocumentText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    /// <summary>How often the text was asked for.</summary>
    public int Reads { get; private set; }

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return _text;
    }
}

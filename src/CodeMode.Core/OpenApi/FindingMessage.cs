using System.Runtime.CompilerServices;
using System.Text;
using CodeMode.Documents;

namespace CodeMode.OpenApi;

/// <summary>
/// The message of a finding, an interpolated string that is put together only when the finding can be shown: large documents have thousands that cannot.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct FindingMessage
{
    private readonly StringBuilder? _text;

    public FindingMessage(int literalLength, int formattedCount, Findings findings, DocumentRule rule, DocumentNode at, out bool isWanted)
    {
        isWanted = findings.Count(rule, at);
        _text = isWanted ? new StringBuilder(literalLength + (formattedCount * 16)) : null;
    }

    public bool IsWanted => _text is not null;

    public void AppendLiteral(string text) => _text!.Append(text);

    public void AppendFormatted(string? text) => _text!.Append(text);

    public void AppendFormatted(int number) => _text!.Append(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void AppendFormatted<T>(T value)
        where T : struct, Enum => _text!.Append(value.ToString());

    public override string ToString() => _text?.ToString() ?? "";
}

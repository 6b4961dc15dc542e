using System.Text;
using CodeMode.Model;

namespace CodeMode.Baseline;

/// <summary>A document → the text of its baseline.</summary>
internal static class BaselineText
{
    private const string Heading =
        "# The operations that callers rely on, one a line. Do not edit; accept changes with: dotnet build -t:CodeModeUpdateBaseline\n";

    public static string Write(ApiModel model)
    {
        var contract = ApiContract.Of(model);
        var text = new StringBuilder(Heading);
        foreach (var operation in contract.Operations)
            text.Append(operation.Head).Append(' ').Append(operation.Name).Append(operation.Signature.Text).Append('\n');
        foreach (var type in contract.Types.OrderBy(static type => type.Key, StringComparer.Ordinal))
            text.Append("type ").Append(type.Key).Append(" = ").Append(type.Value.Text.Text).Append('\n');
        return text.ToString();
    }
}

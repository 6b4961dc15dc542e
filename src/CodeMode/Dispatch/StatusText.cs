using System.Globalization;
using System.Net;
using System.Text;

namespace CodeMode.Dispatch;

/// <summary>A status with its phrase: <c>404 Not Found</c>.</summary>
internal static class StatusText
{
    public static string Of(int status)
    {
        var number = status.ToString(CultureInfo.InvariantCulture);
        return Phrase(status) is { Length: > 0 } phrase ? number + " " + phrase : number;
    }

    private static string Phrase(int status)
    {
        if (status == 200) return "OK";
        var name = ((HttpStatusCode)status).ToString();
        if (char.IsAsciiDigit(name[0])) return "";
        var phrase = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && phrase.Length > 0) phrase.Append(' ');
            phrase.Append(c);
        }
        return phrase.ToString();
    }
}

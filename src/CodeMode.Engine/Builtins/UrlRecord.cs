using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Builtins;

/// <summary>The parts of a URL: https://url.spec.whatwg.org/#concept-url</summary>
internal sealed class UrlRecord
{
    /// <summary>With the colon.</summary>
    public string Protocol { get; set; } = "";

    public string Username { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>Null for URLs without an authority, <c>mailto:</c> for instance.</summary>
    public string? HostName { get; set; }

    /// <summary>Empty for the scheme's own port.</summary>
    public string Port { get; set; } = "";

    public string Path { get; set; } = "";

    /// <summary>With the question mark, which may stand alone; or empty.</summary>
    public string Search { get; set; } = "";

    /// <summary>With the hash, which may stand alone; or empty.</summary>
    public string Hash { get; set; } = "";

    public bool IsSpecial => DefaultPort(Protocol) is not null;

    public string Host => Port.Length == 0 ? HostName ?? "" : HostName + ":" + Port;

    public string Origin => IsSpecial && Protocol != "file:" ? Protocol + "//" + Host : "null";

    public string Href
    {
        get
        {
            var user = Username.Length + Password.Length == 0 ? "" : Username + (Password.Length == 0 ? "" : ":" + Password) + "@";
            return Protocol + (HostName is null ? "" : "//" + user + Host) + Path + Search + Hash;
        }
    }

    public void Visit(HeapVisitor visitor)
    {
        Protocol = visitor.RequiredText(Protocol);
        Username = visitor.RequiredText(Username);
        Password = visitor.RequiredText(Password);
        HostName = visitor.Text(HostName);
        Port = visitor.RequiredText(Port);
        Path = visitor.RequiredText(Path);
        Search = visitor.RequiredText(Search);
        Hash = visitor.RequiredText(Hash);
    }

    /// <summary>The port that is left out; empty for a special scheme without one, null for other schemes.</summary>
    public static string? DefaultPort(string protocol) => protocol switch
    {
        "http:" or "ws:" => "80",
        "https:" or "wss:" => "443",
        "ftp:" => "21",
        "file:" => "",
        _ => null,
    };
}

namespace CodeMode.Cli;

/// <summary>Reads the value of an option that is an http(s) address.</summary>
internal static class HttpAddress
{
    /// <summary>An address to bind to: no certificate is at hand here, and the machine itself is the usual client.</summary>
    public static Uri ParseLocal(string value, string option) =>
        Parse(value, option) is { Scheme: "http", AbsolutePath: "/" } address
            ? address
            : throw new CommandFailedException($"{option} '{value}' must be http without a path; write {option} http://127.0.0.1:5080", ExitCode.Usage);

    /// <summary>An address to call.</summary>
    public static Uri Parse(string value, string option) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new CommandFailedException($"{option} '{value}' is no http(s) address; write {option} http://127.0.0.1:5080", ExitCode.Usage);
}

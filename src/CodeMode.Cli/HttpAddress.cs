namespace CodeMode.Cli;

/// <summary>Reads the value of an option that is an http(s) address.</summary>
internal static class HttpAddress
{
    public static Uri Parse(string value, string option) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : throw new CommandFailedException($"{option} '{value}' is no http(s) address; write {option} http://127.0.0.1:5080", ExitCode.Usage);
}

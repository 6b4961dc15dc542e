namespace CodeMode.AspNetCore;

/// <summary>Who may reach the MCP endpoint, and what of a caller's request goes along with its programs' calls.</summary>
/// <remarks>Set with <c>builder.Services.Configure&lt;CodeModeHttpOptions&gt;(…)</c>.</remarks>
public sealed class CodeModeHttpOptions
{
    internal const int LeastRequestBytes = 1_000;

    /// <summary>Host names under which clients may reach the endpoint.</summary>
    /// <value>Empty: <c>localhost</c>, IP addresses, and the hosts of the app's own <c>AllowedHosts</c> setting. <c>*.example.com</c> stands for every subdomain.</value>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Web origins whose pages may reach the endpoint, as <c>https://example.com</c>.</summary>
    /// <value>Empty: pages of the app itself and of this machine.</value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Bytes that a request to the endpoint may have.</summary>
    /// <value>One million, by default. At least 1,000.</value>
    public int MaxRequestBytes { get; set; } = 1_000_000;

    /// <summary>Headers of the caller's request that go along with every call of its program. Programs neither see nor replace them.</summary>
    /// <value>By default <c>Authorization</c>, <c>Cookie</c> and <c>Accept-Language</c>.</value>
    public IList<string> ForwardedHeaders { get; } = ["Authorization", "Cookie", "Accept-Language"];
}

using System.Security.Claims;

namespace CodeMode;

/// <summary>Who sent a program: what the in-process invoker hands to the app's own pipeline.</summary>
public sealed record ExecutionCaller
{
    /// <summary>What a connector of ours needs of the request that brought the program.</summary>
    internal object? Origin { get; init; }

    /// <summary>The authenticated caller, or <see langword="null"/>.</summary>
    public ClaimsPrincipal? User { get; init; }

    /// <summary>Headers of the caller's own request that go along (<c>Authorization</c>, <c>Cookie</c>, culture …). Programs never see them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ForwardedHeaders { get; init; } = [];

    /// <summary>The caller's address, or <see langword="null"/>.</summary>
    public System.Net.IPAddress? RemoteAddress { get; init; }

    /// <summary>The app's address as the caller wrote it: scheme, host and path base. What the app answers may depend on it.</summary>
    public Uri? BaseAddress { get; init; }
}

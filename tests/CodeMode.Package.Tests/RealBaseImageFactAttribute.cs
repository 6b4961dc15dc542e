using System.Net;
using System.Net.Sockets;

namespace CodeMode.Package.Tests;

/// <summary>A test that needs the registry of .NET's images.</summary>
internal sealed class RealBaseImageFactAttribute : FactAttribute
{
    private const string Registry = "mcr.microsoft.com";

    public RealBaseImageFactAttribute()
    {
        try
        {
            Dns.GetHostAddresses(Registry);
        }
        catch (SocketException problem)
        {
            Skip = $"{Registry} cannot be reached: {problem.Message}";
        }
    }
}

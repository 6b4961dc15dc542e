using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CodeMode.Docs.Tests;

/// <summary>The C# of docs/observability.md, compiled: each region is one block, to the letter.</summary>
internal static class ObservabilitySnippets
{
    public static void Audit(WebApplicationBuilder builder)
    {
        #region audit
        builder.Services.AddSingleton<IAuditSink>(new AuditFile("/var/log/shop/programs.jsonl"));
        #endregion
    }
}

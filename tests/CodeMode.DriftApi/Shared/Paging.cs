using Microsoft.AspNetCore.Mvc;

namespace Library.Shared;

/// <summary>A record of parameters.</summary>
public sealed record Paging(int Offset = 0, int Limit = 20, [FromHeader(Name = "X-Trace")] string? Trace = null);

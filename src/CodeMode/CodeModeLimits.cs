namespace CodeMode;

/// <summary>What one program, and one answer, may use. Every limit is always on.</summary>
public sealed class CodeModeLimits
{
    /// <summary>Time that a program itself computes; waiting for calls does not count.</summary>
    /// <value>Default: 30 s. Greater than zero.</value>
    public TimeSpan CpuTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time from a program's start to its end, calls included.</summary>
    /// <value>Default: 60 s. Greater than zero.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes that a program may hold at once.</summary>
    /// <value>Default: 64 MiB. At least 1 MiB.</value>
    public long MemoryBytes { get; set; } = 64L << 20;

    /// <summary>Calls that one program may make.</summary>
    /// <value>Default: 50. 0 or more.</value>
    public int Calls { get; set; } = 50;

    /// <summary>Calls of one program under way at once; further ones wait their turn.</summary>
    /// <value>Default: 8. At least 1.</value>
    public int ConcurrentCalls { get; set; } = 8;

    /// <summary>
    /// How often a call that changes nothing is made again when it is answered 429 or 503 with <c>Retry-After</c>, as long as the program's time
    /// lasts. Each counts as a call.
    /// </summary>
    /// <value>Default: 3. 0–10.</value>
    public int Retries { get; set; } = 3;

    /// <summary>Bytes that the body of one answer of the API may have.</summary>
    /// <value>Default: 10 MB. At least 1 KB.</value>
    public long ResponseBytes { get; set; } = 10_000_000;

    /// <summary>Bytes that the body of one request to the API may have.</summary>
    /// <value>Default: 1 MB. At least 1 KB.</value>
    public long RequestBytes { get; set; } = 1_000_000;

    /// <summary>Bytes that a program's text may have.</summary>
    /// <value>Default: 256 KiB. At least 1 KiB.</value>
    public int CodeBytes { get; set; } = 256 << 10;

    /// <summary>Tokens that one answer to the agent may have, at four characters each; a longer one is cut by structure.</summary>
    /// <value>Default: 25,000. At least 500.</value>
    public int AnswerTokens { get; set; } = 25_000;
}

using CodeMode.Engine;

namespace CodeMode.Execution;

/// <summary>The options' limits as they stood when the runner was made.</summary>
/// <param name="Calls">Calls of one program.</param>
/// <param name="ConcurrentCalls">Calls under way at once.</param>
/// <param name="Retries">Further tries of a call that changes nothing, where the answer asks for them.</param>
/// <param name="AnswerCharacters">Characters of an answer to the agent.</param>
/// <param name="CodeBytes">Bytes of a program.</param>
/// <param name="Script">What the engine keeps to.</param>
internal sealed record RunLimits(int Calls, int ConcurrentCalls, int Retries, int AnswerCharacters, int CodeBytes, ScriptLimits Script)
{
    /// <summary>A token, estimated.</summary>
    public const int CharactersPerToken = 4;

    public static RunLimits From(CodeModeLimits limits) => new(
        limits.Calls, limits.ConcurrentCalls, limits.Retries, limits.AnswerTokens * CharactersPerToken, limits.CodeBytes, new ScriptLimits
        {
            CpuTime = limits.CpuTime, WallTime = limits.Timeout, MemoryBytes = limits.MemoryBytes,
        });
}

namespace CodeMode.Execution;

/// <summary>Checks <see cref="CodeModeOptions"/> once.</summary>
internal static class OptionsValidator
{
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static void Check(CodeModeOptions options)
    {
        var limits = options.Limits;
        Require(NamespaceName.IsValid(options.Namespace), nameof(options.Namespace), "must be an identifier that names no global of the sandbox", options.Namespace);
        foreach (var (option, name) in options.Tools)
        {
            Require(IsToolName(name), option, "must have 1–64 letters, digits, '_', '-' or '.'", name);
            Require(options.Tools.First(t => t.Name == name).Option == option, option, "must differ from the other tools' names", name);
        }
        Require(options.SingleToolTokens is >= 0 and <= 100_000, nameof(options.SingleToolTokens), "must be 0–100,000", options.SingleToolTokens);
        Require(options.CatalogTokens is >= 0 and <= 100_000, nameof(options.CatalogTokens), "must be 0–100,000", options.CatalogTokens);
        Require(options.Engine is not null, nameof(options.Engine), "must be set", null);
        Require(options.TimeProvider is not null, nameof(options.TimeProvider), "must be set", null);
        Require(limits.CpuTime > TimeSpan.Zero, "Limits.CpuTime", "must be greater than zero", limits.CpuTime);
        Require(limits.Timeout > TimeSpan.Zero, "Limits.Timeout", "must be greater than zero", limits.Timeout);
        Require(limits.MemoryBytes >= 1 << 20, "Limits.MemoryBytes", "must be at least 1 MiB", limits.MemoryBytes);
        Require(limits.Calls >= 0, "Limits.Calls", "must be 0 or more", limits.Calls);
        Require(limits.ConcurrentCalls >= 1, "Limits.ConcurrentCalls", "must be at least 1", limits.ConcurrentCalls);
        Require(limits.Retries is >= 0 and <= 10, "Limits.Retries", "must be 0–10", limits.Retries);
        Require(limits.ResponseBytes is >= 1_000 and <= int.MaxValue / 2, "Limits.ResponseBytes", "must be 1 KB–1 GB", limits.ResponseBytes);
        Require(limits.RequestBytes is >= 1_000 and <= int.MaxValue / 2, "Limits.RequestBytes", "must be 1 KB–1 GB", limits.RequestBytes);
        Require(limits.CodeBytes is >= 1 << 10 and <= 16 << 20, "Limits.CodeBytes", "must be 1 KiB–16 MiB", limits.CodeBytes);
        Require(limits.AnswerTokens is >= 500 and <= 10_000_000, "Limits.AnswerTokens", "must be at least 500", limits.AnswerTokens);
    }

    private static void Require(bool holds, string option, string rule, object? value)
    {
        if (!holds) throw new ArgumentException($"{nameof(CodeModeOptions)}.{option} {rule}; it is '{value}'.");
    }

    private static bool IsToolName(string? name) =>
        name is { Length: > 0 and <= 64 } && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}

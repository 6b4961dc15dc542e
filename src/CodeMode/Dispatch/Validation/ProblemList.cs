namespace CodeMode.Dispatch.Validation;

/// <summary>What was found so far, and what the finding has cost.</summary>
internal sealed class ProblemList
{
    /// <summary>Problems kept; further ones add nothing that an agent acts on at once.</summary>
    private const int MaxProblems = 10;

    // Far beyond what a request of the permitted size needs; alternatives inside alternatives could ask for more.
    private const int MaxSteps = 500_000;

    // Deeper data is none that an API takes; the validator recurses once or twice for each level.
    private const int MaxNesting = 250;

    private readonly List<ValidationProblem> _problems = [];
    private int _steps;
    private int _nesting;

    public IReadOnlyList<ValidationProblem> Problems => _problems;

    /// <summary>Whether there were more problems than were kept.</summary>
    public bool IsFull => _problems.Count == MaxProblems;

    public void Add(string path, string message)
    {
        if (!IsFull) _problems.Add(new ValidationProblem(path, message));
    }

    /// <summary>Begins one check; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="CallRefusedException">The arguments nest too deeply, or cost too much.</exception>
    public void Enter(string path)
    {
        if (++_steps > MaxSteps) throw CallRefusedException.Because("The arguments are too large to be checked against the document. Send less at once.");
        if (++_nesting > MaxNesting) throw CallRefusedException.Because($"{(path.Length > 100 ? path[..100] + "…" : path)} nests too deeply.");
    }

    public void Leave() => _nesting--;

    /// <summary>What a check finds, without keeping it here.</summary>
    public IReadOnlyList<ValidationProblem> Try(Action check)
    {
        var kept = _problems.ToArray();
        _problems.Clear();
        check();
        var found = _problems.ToArray();
        _problems.Clear();
        _problems.AddRange(kept);
        return found;
    }
}

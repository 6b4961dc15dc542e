using System.Text.RegularExpressions;

namespace CodeMode.Engine.Tests.Robustness;

/// <summary>Breaks programs: tokens are dropped, doubled, exchanged, and taken from other programs.</summary>
internal sealed partial class ProgramMutator(Random random, IReadOnlyList<string> programs)
{
    private readonly List<string> _pool = [.. programs.SelectMany(Tokens).Distinct()];

    public string Next()
    {
        var tokens = Tokens(programs[random.Next(programs.Count)]).ToList();
        for (var changes = random.Next(1, 6); changes > 0 && tokens.Count > 0; changes--) Change(tokens);
        return string.Concat(tokens);
    }

    private void Change(List<string> tokens)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(5))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, tokens[random.Next(tokens.Count)]); break;
            case 2: tokens[at] = _pool[random.Next(_pool.Count)]; break;
            case 3: (tokens[at], tokens[random.Next(tokens.Count)]) = (tokens[random.Next(tokens.Count)], tokens[at]); break;
            default: tokens.InsertRange(at, Tokens(programs[random.Next(programs.Count)]).Take(random.Next(1, 20))); break;
        }
    }

    private static IEnumerable<string> Tokens(string text) => Token().Matches(text).Select(static match => match.Value);

    [GeneratedRegex("""\w+|\s+|"[^"\n]*"|'[^'\n]*'|[^\w\s]""")]
    private static partial Regex Token();
}

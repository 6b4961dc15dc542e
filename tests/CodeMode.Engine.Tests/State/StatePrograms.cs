namespace CodeMode.Engine.Tests.State;

/// <summary>The programs of <c>State/programs.txt</c>, each under its title.</summary>
internal static class StatePrograms
{
    private static readonly Dictionary<string, string> s_programs = Read();

    public static IEnumerable<string> Titles => s_programs.Keys;

    public static string Text(string title) => s_programs[title];

    private static Dictionary<string, string> Read()
    {
        var programs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ("\n" + File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "State", "programs.txt"))).Split("\n== ").Skip(1))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            programs.Add(part[..end], part[(end + 1)..].TrimEnd());
        }

        return programs;
    }
}

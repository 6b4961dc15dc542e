using CodeMode.Engine.Limits;
using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>A compiled regular expression of ECMAScript 2025. Immutable; one instance serves any number of matches and threads.</summary>
internal sealed class RegExpProgram
{
    private RegExpMatcher? _idle;

    private RegExpProgram(string pattern, RegExpFlags flags, RegExpNode root, RegExpParser parser)
    {
        Pattern = pattern;
        Flags = flags;
        GroupCount = parser.GroupCount;
        GroupNames = parser.GroupNames;
        Prefix = RegExpPrefix.Of(root);
        var compiler = new RegExpCompiler(GroupCount, flags);
        compiler.Compile(root);
        Code = compiler.Code;
        Sets = compiler.Sets;
        SlotCount = compiler.SlotCount;
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>The flags.</summary>
    public RegExpFlags Flags { get; }

    /// <summary>Capturing groups, without the whole match.</summary>
    public int GroupCount { get; }

    /// <summary>Named groups and their numbers, in the order of the pattern.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> GroupNames { get; }

    /// <summary>Bytes that the program holds, about.</summary>
    public long Size => 200 + (Code.Length * 4L) + (Sets.Sum(static set => set.RangeCount) * 8L);

    internal RegExpPrefix Prefix { get; }

    internal int[] Code { get; }

    internal CodePointSet[] Sets { get; }

    internal int SlotCount { get; }

    internal bool IsUnicode => (Flags & (RegExpFlags.Unicode | RegExpFlags.UnicodeSets)) != 0;

    /// <summary>Reads flags such as <c>gi</c>; <see langword="null"/> when one is unknown, doubled, or u meets v.</summary>
    public static RegExpFlags? ParseFlags(string flags)
    {
        var result = RegExpFlags.None;
        foreach (var c in flags)
        {
            var flag = c switch
            {
                'd' => RegExpFlags.HasIndices,
                'g' => RegExpFlags.Global,
                'i' => RegExpFlags.IgnoreCase,
                'm' => RegExpFlags.Multiline,
                's' => RegExpFlags.DotAll,
                'u' => RegExpFlags.Unicode,
                'v' => RegExpFlags.UnicodeSets,
                'y' => RegExpFlags.Sticky,
                _ => RegExpFlags.None,
            };
            if (flag == RegExpFlags.None || (result & flag) != 0)
            {
                return null;
            }

            result |= flag;
        }

        const RegExpFlags both = RegExpFlags.Unicode | RegExpFlags.UnicodeSets;
        return (result & both) == both ? null : result;
    }

    /// <summary>Reads a pattern without compiling it: what is wrong, or <see langword="null"/>.</summary>
    public static string? Check(string pattern, string flags)
    {
        if (ParseFlags(flags) is not { } parsed) return InvalidFlags(flags);
        try
        {
            new RegExpParser(pattern, parsed, static _ => { }).Parse();
            return null;
        }
        catch (RegExpSyntaxException exception)
        {
            return Invalid(pattern, flags, exception);
        }
    }

    /// <summary>Compiles a pattern.</summary>
    /// <param name="pattern">The pattern, without slashes.</param>
    /// <param name="flags">The flags.</param>
    /// <param name="error">What is wrong, as V8 words it, or <see langword="null"/>.</param>
    /// <param name="meter">Charged as the pattern is read; <see langword="null"/> for patterns that the host itself vouches for.</param>
    /// <returns>The program, or <see langword="null"/> when the pattern is wrong.</returns>
    public static RegExpProgram? Compile(string pattern, string flags, out string? error, IMeter? meter = null)
    {
        if (ParseFlags(flags) is not { } parsed)
        {
            error = InvalidFlags(flags);
            return null;
        }

        // Nodes and instructions take some hundred bytes for every character.
        meter?.ChargeFuel(pattern.Length * 4L);
        meter?.ChargeMemory(pattern.Length * 160L);
        try
        {
            var parser = new RegExpParser(pattern, parsed, units =>
            {
                meter?.ChargeFuel(units * 8);
                meter?.ChargeMemory(units * 8);
            });
            error = null;
            return new RegExpProgram(pattern, parsed, parser.Parse(), parser);
        }
        catch (RegExpSyntaxException exception)
        {
            error = Invalid(pattern, flags, exception);
            return null;
        }
    }

    /// <summary>Looks for the first match at or after a position.</summary>
    /// <param name="input">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="sticky">Whether the match must begin right there.</param>
    /// <param name="meter">Charged for every step, and for the memory of the choices kept.</param>
    /// <returns>Start and end of the match and of each group, -1 for groups that took no part; or <see langword="null"/>.</returns>
    public int[]? Match(string input, int start, bool sticky, IMeter meter)
    {
        var matcher = Interlocked.Exchange(ref _idle, null) ?? new RegExpMatcher(this);
        var captures = matcher.Match(input, start, sticky, meter);
        matcher.Release();
        _idle = matcher;
        return captures;
    }

    /// <summary>Whether the pattern matches anywhere.</summary>
    public bool IsMatch(string input, IMeter meter) => Match(input, 0, false, meter) is not null;

    private static string InvalidFlags(string flags) => $"Invalid flags supplied to RegExp constructor '{flags}'";

    private static string Invalid(string pattern, string flags, RegExpSyntaxException exception) =>
        $"Invalid regular expression: /{pattern}/{flags}: {exception.Message}";
}

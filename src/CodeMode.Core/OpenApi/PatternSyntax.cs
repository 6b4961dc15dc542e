namespace CodeMode.OpenApi;

/// <summary>
/// Whether a <c>pattern</c> is a regular expression of ECMAScript, https://tc39.es/ecma262/#sec-patterns, in its lenient form. Looks at the text
/// once and compiles nothing: a pattern is a stranger's program.
/// </summary>
internal static class PatternSyntax
{
    /// <summary>What is wrong, half a sentence, or <see langword="null"/>.</summary>
    public static string? FindFault(string pattern)
    {
        var open = 0;
        // Behind an atom a quantifier may stand; behind a quantifier, none.
        var isRepeatable = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    if (++i == pattern.Length) return "it ends in a backslash";
                    isRepeatable = pattern[i] is not ('b' or 'B');
                    break;
                case '[':
                    if ((i = FindClassEnd(pattern, i)) < 0) return "a '[' is never closed";
                    isRepeatable = true;
                    break;
                case '(':
                    open++;
                    isRepeatable = false;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '?' && (i = FindGroupStart(pattern, i + 2)) < 0) return "it has a kind of group that ECMAScript does not know";
                    break;
                case ')':
                    if (--open < 0) return "a ')' closes nothing";
                    isRepeatable = true;
                    break;
                case '|' or '^' or '$':
                    isRepeatable = false;
                    break;
                case '*' or '+' or '?':
                    if (!isRepeatable) return $"there is nothing for its '{pattern[i]}' to repeat";
                    i = SkipLazy(pattern, i);
                    isRepeatable = false;
                    break;
                case '{' when ReadRepetition(pattern, i, out var least, out var most) is > 0 and var end:
                    if (!isRepeatable) return "there is nothing for its braces to repeat";
                    if (least > most) return "the numbers in its braces are out of order";
                    i = SkipLazy(pattern, end);
                    isRepeatable = false;
                    break;
                default:
                    isRepeatable = true;
                    break;
            }
        }

        return open > 0 ? "a '(' is never closed" : null;
    }

    private static int SkipLazy(string pattern, int end) => end + 1 < pattern.Length && pattern[end + 1] == '?' ? end + 1 : end;

    private static int FindClassEnd(string pattern, int start)
    {
        for (var i = start + 1; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] == ']') return i;
        }

        return -1;
    }

    // (?:  (?=  (?!  (?<=  (?<!  (?<name>  (?i-m:  → the last character of the group's head, or -1.
    private static int FindGroupStart(string pattern, int start)
    {
        if (start == pattern.Length) return -1;
        if (pattern[start] is ':' or '=' or '!') return start;
        if (pattern[start] == '<')
        {
            if (start + 1 < pattern.Length && pattern[start + 1] is '=' or '!') return start + 1;
            var end = pattern.IndexOf('>', start);
            if (end < start + 2) return -1;
            for (var i = start + 1; i < end; i++)
            {
                if (!char.IsLetterOrDigit(pattern[i]) && pattern[i] is not ('_' or '$')) return -1;
            }

            return end;
        }

        var position = start;
        while (position < pattern.Length && pattern[position] is 'i' or 'm' or 's' or '-') position++;
        return position > start && position < pattern.Length && pattern[position] == ':' ? position : -1;
    }

    // {2}  {2,}  {2,3} → where it ends; a brace that is none of these stands for itself.
    private static int ReadRepetition(string pattern, int start, out double least, out double most)
    {
        most = double.PositiveInfinity;
        var position = start + 1;
        if (!ReadNumber(pattern, ref position, out least)) return -1;
        if (position < pattern.Length && pattern[position] == '}')
        {
            most = least;
            return position;
        }

        if (position == pattern.Length || pattern[position++] != ',') return -1;
        if (ReadNumber(pattern, ref position, out var number)) most = number;
        return position < pattern.Length && pattern[position] == '}' ? position : -1;
    }

    private static bool ReadNumber(string pattern, ref int position, out double number)
    {
        var start = position;
        for (number = 0; position < pattern.Length && pattern[position] is >= '0' and <= '9'; position++) number = (number * 10) + (pattern[position] - '0');
        return position > start;
    }
}

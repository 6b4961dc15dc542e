namespace CodeMode.Engine.Tests.RegularExpressions;

/// <summary>Patterns with inputs: a table, and each pattern of a second table on each of its inputs and flags.</summary>
internal static class RegExpCases
{
    private static readonly string[] s_patterns =
    [
        "a", "abc", "^abc$", "a|ab", "(a|ab)(c|bcd)(d*)", "a*", "a+?", "(a*)*", "(a*)+", "(?:a*?)*b", "(z)((a+)?(b+)?(c))*", "a{2}", "a{2,}", "a{2,3}?",
        "(?=(a+))a*b\\1", "(?=(a+))", "(.*?)a(?!(a+)b\\2c)\\2(.*)", "(?<=a)b", "(?<!a)b", "(?<=(\\d+)(\\d+))$", "(?<=\\1(a))b", "(?<=(.)\\1)b", "\\bfoo\\b",
        "\\Bo", "[a-c]+", "[^a-c]+", "[\\w-]+", "[\\d-x]+", "[]", "[^]", "[^]+", "\\d{3}-\\d{4}", "(\\w+)\\s\\1", "(?<year>\\d{4})-(?<month>\\d\\d)", "\\k<a>(?<a>x)",
        "(?<a>x)\\k<a>", "(?:)", "()", "(|a)*", "(|a)+", "(?:|a)*b", "x*?y", "(a)|b", "((a)|b)*", "(?:(a)|(b)|(c))+", "(a(?=b))+", "(?:a|b)*?c", "\\1(a)", "\\8", "\\10",
        "\\c", "\\cA", "[\\c]", "[\\c_]", "\\x41", "\\x4", "\\u0041", "\\u{41}", "\\u004", "\\0", "\\01", "\\p{L}+", "\\p{Lu}", "\\P{Lu}", "\\p{Script=Greek}+", "\\p{sc=Cyrl}",
        "\\p{Foo}", "\\p{Emoji}", "\\p{Any}", "\\p{ASCII}+", "{", "a{", "a{1", "a{,2}", "{1}", "}", "]", "(", ")", "(?", "(?<", "(?<a", "(?<a>", "(?<1>a)", "(?<a>.)(?<a>.)", "*", "+a", "a**",
        "a{2,1}", "[b-a]", "[\\d-z]", "\\", "[", "[a", "(?<=a)*", "(?=a)*", "(?=a){2}", "^*", "\\b*", "a++", "(?a)", "\\k", "\\k<", "\\k<a", "(?<a>a)\\k", "(?<a>a)\\k<b>", "^", "$", "^$", "\\s+", "\\S+",
        "\\w+", "\\W+", "\\D+", ".", ".+", "..", "[\\s\\S]+?x", "ſ", "K", "[k]", "\\u212a", "ß", "ẞ", "[^x]", "\\W", "[^\\W]", "[\\W]", "(?:(?:a+)+)+b", "é", "É", "ı", "İ", "σ", "ς", "Σ", "[α-ω]+",
        "[\\u{1F600}-\\u{1F64F}]", "\\ud83d", "\\ude00", "^.$", "^..$", "\\ud83d\\ude00", "[😀]", "[^😀]", "😀{2}", "(?<=😀)a", "(?<=\\ud83d)", "\\/", "\\-", "\\a", "\\_", "[\\-]", "[a-]", "[-a]", "[a\\-z]",
        "(?:ab|cd)+?ef", "(?:ab){2,3}", "(?:ab){2,3}?c", "(?:a?){3}", "(?:a??){3}b", "(?:(a)|b){3}", "(\\2a)(\\1b)", "(?=a)(?=ab)abc", "(?!ab)a.", "(?<!^)b", "(?<=^|,)x", "(?<=[ab]{2})c", "(?<=a{1,3}?)b",
        "(?<=(a|bc)(d|cd))e", "(?<=(?=a)a)b", "(?<=(?<!x)a)b", ".*b", ".*?b", ".*bc", "[ab]*b", "[ab]*?b", "[ab]{2,}b", "x*x", "(.)(.)(.)\\3\\2\\1", "((((a))))", "a.c", "a\\nb", "^b", "a$",
    ];

    private static readonly string[] s_inputs =
    [
        "", "a", "ab", "abc", "aab", "aaab", "baaabaac", "zaacbbbcac", "abcd", "foo bar foo", "2024-05-17", "555-1234", "the the cat", "AbC", "xaxbxc", "k\u212aK", "ſsS", "ßẞ", "éÉ", "ΣΑΣ σας", "привет", "😀", "😀😀a",
        "\ud83d", "a\ude00b", "a\nb", "a\r\nb\u2028c", "{1}", "a{2}", "]}", "\\c\u0001_", "\u0000A", "aXbcde", "abcde", ",x", "aabbcde", "abccba", "xxy", "-_-", "aaaaaaaaab", "p{L}", "u{41}", "k<a>x", "ıİiI", "ababab", "bcdcde", "x",
    ];

    private static readonly string[] s_flags = ["", "i", "u", "iu", "m", "s", "y", "v", "iv"];

    private static readonly RegExpCase[] s_sets =
    [
        .. ((string[])
        [
            "[a-z&&[aeiou]]+", "[a-z--[aeiou]]+", "[[a-c][x-z]]+", "[^[a-c]]", "[\\q{abc|d|}]", "[\\q{abc|ab}c]", "[a&&b]", "[a-z--a--b]+", "[a&&&b]", "[a--b&&c]", "[ab--c]", "[(]", "[a-z&&\\w]", "[\\p{L}--[a-z]]",
            "[^\\q{ab}]", "[\\p{Lu}]", "[^\\p{Lu}]", "[!!]", "[a-]", "[\\-]", "[\\&\\&]", "[\\q{😀|x}]", "[[a-z]&&[^b]]+", "[\\d--5]+",
        ]).SelectMany(static pattern => ((string[])["abc", "xyz", "ABC", "d", "aeb", "😀", "123456", "", "éa"]).SelectMany(input => ((string[])["v", "iv"]).Select(flags => new RegExpCase(pattern, flags, input)))),
    ];

    public static IEnumerable<RegExpCase> All =>
        s_patterns.SelectMany(static pattern => s_inputs.SelectMany(input => s_flags.Select(flags => new RegExpCase(pattern, flags, input))))
            // Node 20 takes one character here, against the standard.
            .Where(static c => !(c.Pattern == "[^]+" && c.Flags.Contains('v')))
            .Concat(s_sets);
}

using System.Globalization;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.Tests.Unicode;

/// <summary>Every code point that Node's Unicode version knows, and texts made of the difficult ones.</summary>
public sealed class LetterDifferentialTests
{
    [Fact]
    public void Case_is_mapped_as_Node_maps_it() => Compare(
        "(line) => { const s = JSON.parse(line); return s.toUpperCase() + ' ' + s.toLowerCase(); }",
        static text => LetterCase.ToUpper(text, static _ => { }) + " " + LetterCase.ToLower(text),
        Assigned().Concat(["ΑΣ", "ΑΣΑ", "Σ", "ΑΣ.", "Α.Σ", "straße", "ﬃ", "İSTANBUL", "ΟΔΥΣΣΕΥΣ ΣΑΣ", "😀Σ"]));

    [Theory]
    [InlineData("NFC")]
    [InlineData("NFD")]
    [InlineData("NFKC")]
    [InlineData("NFKD")]
    public void Texts_are_normalized_as_Node_normalizes_them(string form) => Compare(
        $"(line) => JSON.parse(line).normalize('{form}')",
        text => Normalization.Normalize(new CountingMeter(), text, form),
        Assigned().Concat(Sequences()));

    [Fact]
    public void Case_folding_of_patterns_is_that_of_Node()
    {
        // A letter's partners are looked for among those that either case maps to.
        var letters = Assigned().Where(static text => UnicodeProperties.Find("Cased")!.Contains(char.ConvertToUtf32(text, 0))).ToList();
        Compare(
            "(line) => { const s = JSON.parse(line), cs = [s, s.toUpperCase(), s.toLowerCase(), s.toUpperCase().toLowerCase()].filter(x => [...x].length === 1); const h = s.codePointAt(0).toString(16); return cs.map(c => [new RegExp('^\\\\u{' + h + '}$', 'iu').test(c), s.length === 1 && c.length === 1 && new RegExp('^[' + s + ']$', 'i').test(c)].map(Number).join('')).join(' '); }",
            static text =>
            {
                var upper = LetterCase.ToUpper(text, static _ => { });
                string[] candidates = [text, upper, LetterCase.ToLower(text), LetterCase.ToLower(upper)];
                var single = candidates.Where(static c => c.EnumerateRunes().Count() == 1);
                var point = char.ConvertToUtf32(text, 0);
                return string.Join(' ', single.Select(c =>
                {
                    var other = char.ConvertToUtf32(c, 0);
                    var folded = CaseFolding.Unicode.Canonicalize(point) == CaseFolding.Unicode.Canonicalize(other);
                    var legacy = text.Length == 1 && c.Length == 1 && CaseFolding.Legacy.Canonicalize(point) == CaseFolding.Legacy.Canonicalize(other);
                    return (folded ? "1" : "0") + (legacy ? "1" : "0");
                }));
            },
            letters);
    }

    private static void Compare(string function, Func<string, string> map, IEnumerable<string> texts)
    {
        var list = texts.ToList();
        var expected = NodeProcess.Map($"(line) => JSON.stringify(({function})(line)).replace(/[^ -~]/g, c => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'))", list.Select(static text => NodeProcess.Quote(text)[1..^1]));
        if (expected is null) return;
        var wrong = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            var actual = NodeProcess.Quote(map(list[i]))[1..^1];
            if (!string.Equals(actual.Replace("\\u0022", "\\\""), expected[i].Replace("\\\\", "\\u005c"), StringComparison.Ordinal)) wrong.Add($"{NodeProcess.Quote(list[i])}: {actual}, Node {expected[i]}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}: " + string.Join('\n', wrong.Take(50)));
    }

    /// <summary>Assigned in the Unicode versions of both: others would only compare versions.</summary>
    private static IEnumerable<string> Assigned()
    {
        var unassigned = UnicodeProperties.Find("Cn")!;
        var surrogates = UnicodeProperties.Find("Cs")!;
        for (var c = 0; c < 0x1F000; c++)
        {
            // Two letters got their upper case after .NET's version.
            if (c is 0xA7D3 or 0xA7D5) continue;
            if (c is > 0x20 and < 0x3400 or > 0xA000 and < 0xAC10 or > 0xF900 && !unassigned.Contains(c) && !surrogates.Contains(c)
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned) yield return char.ConvertFromUtf32(c);
        }
    }

    private static IEnumerable<string> Sequences()
    {
        var random = new Random(5);
        string[] parts = ["a", "e\u0301", "\u0323", "\u0307", "s", "\u1E9B\u0323", "\u1100", "\u1161", "\u11A8", "각", "ﬁ", "Å", "\u0345", "\u0334", "q\u0307\u0323", "\u0F71\u0F72", "\u0958", "ﷺ", "\u3099", "か", "½"];
        for (var i = 0; i < 3000; i++) yield return string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => parts[random.Next(parts.Length)]));
    }
}

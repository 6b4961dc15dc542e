using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary>
/// Finds what a type no longer keeps of what it was. What callers send must still be taken, what they get must still be what was promised;
/// more to send and more to get is no change for them.
/// </summary>
/// <param name="before">The baseline's types.</param>
/// <param name="after">The document's types.</param>
/// <param name="direction">Which way values go.</param>
/// <param name="isSame">Whether a type of equal text means the same on both sides.</param>
internal sealed partial class TypeComparison(TypeScope before, TypeScope after, Direction direction, Func<TypeNode, bool> isSame)
{
    // What is nested more deeply is not looked at: silence, no guess.
    private const int MaxDepth = 120;

    private readonly Dictionary<(string, string), bool> _fits = [];
    private List<TypeChange> _changes = [];
    private HashSet<(string, string)> _seen = [];
    private int _depth;

    private bool IsInput => direction == Direction.Input;

    /// <summary>The changes of a type and of everything inside it.</summary>
    public List<TypeChange> Find(TypeNode old, TypeNode now, string path)
    {
        (_changes, _seen) = ([], []);
        Compare(old, now, path);
        return _changes;
    }

    private void Compare(TypeNode old, TypeNode now, string path)
    {
        if (old.Text == now.Text && isSame(old)) return;
        if (_depth == MaxDepth || !_seen.Add((old.Text.Text, now.Text.Text))) return;
        _depth++;
        var (olds, nows) = (before.GetAlternatives(old), after.GetAlternatives(now));
        SplitBooleans(ref olds, ref nows);
        var (from, to) = IsInput ? (olds, nows) : (nows, olds);
        if (!to.Any(TakesEverything)) CompareAlternatives(from, to, (old, now), path);
        _depth--;
    }

    private void CompareAlternatives(IReadOnlyList<TypeNode> from, IReadOnlyList<TypeNode> to, (TypeNode Old, TypeNode Now) whole, string path)
    {
        var strays = from.Where(value => !to.Any(type => Fits(value, type))).ToList();
        var unlike = new List<TypeNode>();
        foreach (var stray in strays)
        {
            // The one that it was, or became: what changed inside says more than that it changed.
            var kin = to.Where(type => IsKin(stray, type)).ToList();
            if (kin.Count == 1) CompareKin(stray, kin[0], path);
            else unlike.Add(stray);
        }

        if (unlike.Count > 0) Add(IsInput ? BaselineRule.ArgumentNarrowed : BaselineRule.ResultChanged, path, Describe(unlike, from.Count, whole), whole);
    }

    private string Describe(List<TypeNode> unlike, int all, (TypeNode Old, TypeNode Now) whole)
    {
        var values = Shorten(UnionType.Of(unlike).Text.Text);
        if (all == unlike.Count) return $"was {Shorten(whole.Old.Text.Text)} and is {Shorten(whole.Now.Text.Text)} now";
        return IsInput ? $"no longer takes {values}" : $"can be {values} now";
    }

    private bool Fits(TypeNode from, TypeNode to)
    {
        var key = (from.Text.Text, to.Text.Text);
        if (_fits.TryGetValue(key, out var known)) return known;
        // Who comes here again on the way goes in circles, and a circle adds nothing.
        _fits[key] = true;
        var kept = (_changes, _seen);
        (_changes, _seen) = ([], []);
        var fits = IsPlainlyTaken(from, to);
        if (!fits && IsKin(from, to))
        {
            CompareKin(from, to, "");
            fits = _changes.Count == 0;
        }

        (_changes, _seen) = kept;
        return _fits[key] = fits;
    }

    private bool IsPlainlyTaken(TypeNode from, TypeNode to) =>
        TakesEverything(to) || from is NameType { Name: "never" }
        || (from.Text == to.Text && isSame(from))
        || (from is LiteralType literal && to is NameType word && word.Name == literal.Word)
        || (from is IntersectionType && from.Parts.Any(part => Fits(part, to)))
        || (to is IntersectionType && to.Parts.All(part => Fits(from, part)));

    // Who was promised nothing looks at nothing.
    private static bool TakesEverything(TypeNode type) => type is NameType { Name: "unknown" or "void" };

    private static bool IsKin(TypeNode one, TypeNode other) => (one, other) is (ObjectType, ObjectType) or (ArrayType or TupleType, ArrayType or TupleType);

    private static void SplitBooleans(ref IReadOnlyList<TypeNode> olds, ref IReadOnlyList<TypeNode> nows)
    {
        var (some, others) = (olds, nows);
        if (HasBooleanLiteral(others)) olds = SplitBoolean(some);
        if (HasBooleanLiteral(some)) nows = SplitBoolean(others);
    }

    private static bool HasBooleanLiteral(IReadOnlyList<TypeNode> types) => types.Any(static type => type is LiteralType { Word: "boolean" });

    private static IReadOnlyList<TypeNode> SplitBoolean(IReadOnlyList<TypeNode> types) =>
        [.. types.SelectMany(static type => type is NameType { Name: "boolean" } ? (TypeNode[])[new LiteralType("true"), new LiteralType("false")] : [type])];

    private static string Shorten(string text) => text.Length <= 100 ? text : text.Substring(0, 100) + "…";

    private void Add(BaselineRule rule, string path, string detail, (TypeNode Old, TypeNode Now) place) =>
        _changes.Add(new TypeChange(rule, path, detail, $"{rule.Id} {detail} {place.Old.Text.Text} {place.Now.Text.Text}"));
}

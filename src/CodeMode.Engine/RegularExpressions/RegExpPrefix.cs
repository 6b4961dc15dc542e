using CodeMode.Engine.RegularExpressions.Nodes;
using CodeMode.Engine.Unicode;

namespace CodeMode.Engine.RegularExpressions;

/// <summary>What every match begins with, so that the scan can skip what cannot match.</summary>
internal sealed class RegExpPrefix
{
    private const int MaxRanges = 64;

    private RegExpPrefix(string text, CodePointSet? first, bool anchored)
    {
        Text = text;
        First = first;
        Anchored = anchored;
    }

    /// <summary>Literal text at the start, maybe empty.</summary>
    public string Text { get; }

    /// <summary>UTF-16 units that a match can start with, or <see langword="null"/> when any can.</summary>
    public CodePointSet? First { get; }

    /// <summary>Whether a match can only stand at the start of the input.</summary>
    public bool Anchored { get; }

    public static RegExpPrefix Of(RegExpNode root)
    {
        var items = root is SequenceNode sequence ? sequence.Items : [root];
        var anchored = items.Count > 0 && items[0] is AssertionNode { Opcode: RegExpOpcode.InputStart };
        var text = string.Concat(items
            .TakeWhile(static item => item is SetNode { Set.Single: >= 0 and (< 0xD800 or > 0xDFFF and <= 0xFFFF) })
            .Select(static item => (char)((SetNode)item).Set.Single));
        return new RegExpPrefix(text.Length > 1 ? text : "", FirstOf(root), anchored);
    }

    private static CodePointSet? FirstOf(RegExpNode node)
    {
        switch (node)
        {
            case SetNode set:
                return set.Set.RangeCount <= MaxRanges ? ToUnits(set.Set) : null;
            case CaptureNode capture:
                return FirstOf(capture.Body);
            case RepeatNode { Min: > 0 } repeat:
                return FirstOf(repeat.Body);
            case AlternationNode alternation:
                return alternation.Alternatives.Count <= MaxRanges ? Union(alternation.Alternatives) : null;
            case SequenceNode sequence:
                var leading = new List<RegExpNode>();
                foreach (var item in sequence.Items)
                {
                    if (item is AssertionNode or LookaroundNode)
                    {
                        continue;
                    }

                    leading.Add(item is RepeatNode { Min: 0 } repeat ? repeat.Body : item);
                    if (!item.CanBeEmpty)
                    {
                        return Union(leading);
                    }

                    if (item is not RepeatNode || leading.Count == MaxRanges)
                    {
                        break;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static CodePointSet? Union(IReadOnlyList<RegExpNode> nodes)
    {
        var builder = new CodePointSetBuilder();
        foreach (var node in nodes)
        {
            var first = node.CanBeEmpty && node is not SetNode ? null : FirstOf(node);
            if (first is null || builder.Count > MaxRanges)
            {
                return null;
            }

            builder.Add(first);
        }

        return builder.Build();
    }

    /// <summary>Code points beyond the basic plane begin with some high surrogate.</summary>
    private static CodePointSet ToUnits(CodePointSet set) => set.IsPlain
        ? set
        : new CodePointSetBuilder().Add(set.Intersect(CodePointSet.Range(0, 0xFFFF))).Add(0xD800, 0xDFFF).Build();
}

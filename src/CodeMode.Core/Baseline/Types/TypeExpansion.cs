using CodeMode.Model;
using CodeMode.TypeScript;

namespace CodeMode.Baseline.Types;

/// <summary>
/// Writes named types out, so that a change inside one shows where it is used. Recursive ones and long ones keep their name and get a line of their own.
/// </summary>
internal sealed class TypeExpansion
{
    // What is longer would drown the operation's own line.
    private const int LongestWrittenOut = 1_200;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeNode> _writtenOut = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TypeNode> _named = new(StringComparer.Ordinal);

    public TypeExpansion(ApiModel model, TypeTable types)
    {
        var (input, output) = (new TypePrinter(types, Direction.Input), new TypePrinter(types, Direction.Output));
        foreach (var (type, direction) in new TypeReach(types).Find(model.Operations))
            _texts[TypeTable.GetIdentifier(type, direction)] = (direction == Direction.Input ? input : output).Print(type.Schema);

        var references = _texts.ToDictionary(static type => type.Key, type => FindNames(type.Value), StringComparer.Ordinal);
        var (order, recursive) = Sort(references);
        foreach (var name in recursive) _writtenOut[name] = new NameType(name);
        foreach (var name in order) Decide(name);
        foreach (var name in recursive) _named[name] = Parse(_texts[name]);
    }

    /// <summary>The types that keep their names.</summary>
    public IEnumerable<KeyValuePair<string, TypeNode>> Named => _named;

    /// <summary>A signature with its types written out.</summary>
    public Signature ReadSignature(string text)
    {
        try
        {
            return new TypeParser(text, WriteOut).ReadSignature();
        }
        catch (FormatException)
        {
            // Nested more deeply than anyone reads.
            return new Signature(ObjectType.Empty, NameType.Unknown);
        }
    }

    private void Decide(string name)
    {
        var type = Parse(_texts[name]);
        if (type.Text.Text.Length <= LongestWrittenOut)
        {
            _writtenOut[name] = type;
            return;
        }

        _named[name] = type;
        _writtenOut[name] = new NameType(name);
    }

    private TypeNode WriteOut(string name) => _writtenOut.TryGetValue(name, out var type) ? type : NameType.Unknown;

    private TypeNode Parse(string text)
    {
        try
        {
            return new TypeParser(text, WriteOut).ReadAll();
        }
        catch (FormatException)
        {
            return NameType.Unknown;
        }
    }

    private HashSet<string> FindNames(string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            names.UnionWith(new TypeParser(text, static name => new NameType(name)).ReadAll().Names);
        }
        catch (FormatException)
        {
            return names;
        }

        names.IntersectWith(_texts.Keys);
        return names;
    }

    // From both ends: first what leads to no undecided type, then what no undecided type leads to. What is left are the circles, and what stands between two of them.
    private static (List<string> Order, List<string> Recursive) Sort(Dictionary<string, HashSet<string>> references)
    {
        var users = references.Keys.ToDictionary(static name => name, static _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var type in references)
        {
            foreach (var name in type.Value) users[name].Add(type.Key);
        }

        var left = new HashSet<string>(references.Keys, StringComparer.Ordinal);
        var order = Peel(left, references, users);
        var outermostFirst = Peel(left, users, references);
        outermostFirst.Reverse();
        return ([.. order, .. outermostFirst], [.. left]);
    }

    private static List<string> Peel(HashSet<string> left, Dictionary<string, HashSet<string>> before, Dictionary<string, HashSet<string>> after)
    {
        var order = new List<string>();
        var counts = left.ToDictionary(static name => name, name => before[name].Count(left.Contains), StringComparer.Ordinal);
        var ready = new Queue<string>(counts.Where(static count => count.Value == 0).Select(static count => count.Key));
        while (ready.Count > 0)
        {
            var name = ready.Dequeue();
            left.Remove(name);
            order.Add(name);
            foreach (var next in after[name].Where(left.Contains))
            {
                if (--counts[next] == 0) ready.Enqueue(next);
            }
        }

        return order;
    }
}

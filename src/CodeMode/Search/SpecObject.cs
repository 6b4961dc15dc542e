using CodeMode.Documents;
using CodeMode.Engine;

namespace CodeMode.Search;

/// <summary>
/// An object of the document. Members are wrapped on access: those that stand here stay for all programs, those behind a reference
/// live as long as a program holds them, or else a document would unfold in memory without end.
/// </summary>
internal sealed class SpecObject(SpecDocument document, DocumentNode node, ReferenceChain? chain, SpecRole role, DocumentNode? pathItem) : ScriptData
{
    private const string Parameters = "parameters";

    private readonly Lock _lock = new();
    private Dictionary<string, (DocumentNode Node, ScriptData? Value)>? _members;
    private string[]? _names;

    public override ScriptDataKind Kind => ScriptDataKind.Object;

    public override int Count => ReadNames().Length;

    public override IEnumerable<string> Names => ReadNames();

    /// <summary>The path item that the object is an operation of, when that has parameters of its own.</summary>
    private DocumentNode Shared => pathItem is { IsMissing: false } item ? item[Parameters] : default;

    public override ScriptData? GetMember(string name)
    {
        lock (_lock)
        {
            ReadNames();
            if (!_members!.TryGetValue(name, out var member)) return null;
            if (member.Value is not null) return member.Value;
            var value = Wrap(name, member.Node);
            if (chain is not null || SpecValue.IsPlain(member.Node)) _members[name] = (member.Node, value);
            return value;
        }
    }

    private string[] ReadNames()
    {
        lock (_lock)
        {
            if (_names is not null) return _names;
            _members = new Dictionary<string, (DocumentNode, ScriptData?)>(StringComparer.Ordinal);
            foreach (var property in node.Properties)
            {
                if (!document.IsHidden(property.Value)) _members[property.Name] = (property.Value, null);
            }
            if (!Shared.IsMissing) _members.TryAdd(Parameters, (default, null));
            return _names = [.. _members.Keys];
        }
    }

    private ScriptData Wrap(string name, DocumentNode member)
    {
        if (name == Parameters && !Shared.IsMissing) return JoinParameters(member);
        var inner = role switch
        {
            SpecRole.Document when name == "paths" => SpecRole.Paths,
            SpecRole.Paths => SpecRole.PathItem,
            _ => SpecRole.Value,
        };
        return SpecValue.From(document, member, chain, inner, role == SpecRole.PathItem && name is not Parameters ? node : default);
    }

    /// <summary>The path's parameters and the operation's, which override them: https://spec.openapis.org/oas/v3.1.1#operation-parameters.</summary>
    private ScriptArray JoinParameters(DocumentNode own)
    {
        var joined = new List<ScriptData>();
        foreach (var parameter in own.Items) joined.Add(SpecValue.From(document, parameter, chain));
        var known = joined.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var shared = new List<ScriptData>();
        foreach (var parameter in Shared.Items) shared.Add(SpecValue.From(document, parameter, chain));
        return new ScriptArray([.. shared.Where(p => !known.Contains(KeyOf(p))), .. joined]);
    }

    private static string KeyOf(ScriptData parameter) => $"{parameter.GetMember("in")?.Text}:{parameter.GetMember("name")?.Text}";
}

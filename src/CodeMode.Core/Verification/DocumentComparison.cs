using CodeMode.Documents;

namespace CodeMode.Verification;

/// <summary>
/// The committed document against the one that the app produces, by meaning: the order of properties and of sets is of no matter, references are followed,
/// and what is absent is what its default says. Components are compared where they are used.
/// </summary>
internal sealed partial class DocumentComparison
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "description", "summary", "title" };
    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal)
    {
        "required", "deprecated", "nullable", "readOnly", "writeOnly", "uniqueItems", "allowEmptyValue", "allowReserved", "exclusiveMinimum", "exclusiveMaximum",
    };

    // Its holder's absence and its emptiness mean the same. Not so security: an empty list opens an operation.
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal) { "required", "tags", "parameters", "properties", "examples", "servers" };

    private readonly ReferenceResolver _committedReferences;
    private readonly ReferenceResolver _producedReferences;
    private readonly HashSet<(int, int)> _seen = [];
    private readonly Queue<(DocumentNode Committed, DocumentNode Produced, string Name)> _behindReferences = new();
    private readonly List<DocumentDifference> _differences = [];

    private DocumentComparison(DocumentTree committed, DocumentTree produced)
    {
        _committedReferences = new ReferenceResolver(committed);
        _producedReferences = new ReferenceResolver(produced);
    }

    /// <summary>The differences in the committed document's order.</summary>
    public static IReadOnlyList<DocumentDifference> Compare(DocumentTree committed, DocumentTree produced)
    {
        var comparison = new DocumentComparison(committed, produced);
        comparison.CompareRoots(committed.Root, produced.Root);
        return [.. comparison._differences
            .OrderBy(static difference => difference.File is not null)
            .ThenBy(static difference => difference.File, StringComparer.Ordinal)
            .ThenBy(static difference => difference.Line)
            .ThenBy(static difference => difference.Column)];
    }

    private void CompareRoots(DocumentNode committed, DocumentNode produced)
    {
        var (ours, theirs) = (GetVersion(committed), GetVersion(produced));
        if (ours != theirs)
        {
            Add(committed["openapi"].IsMissing ? committed : committed["openapi"], $"the document is of OpenAPI {ours}, the app produces {theirs}: nothing else is compared", isText: false);
            return;
        }

        // Servers are where the app ran; the version's last digit is the writer's; components count where they are used.
        CompareProperties(committed, produced, static name => name is "openapi" or "swagger" or "servers" or "components");
        CompareValue("securitySchemes", committed["components"]["securitySchemes"], produced["components"]["securitySchemes"], committed);
        // References are followed here, not where they stand: a chain of them must not run down the stack.
        while (_behindReferences.Count > 0)
        {
            var (target, other, name) = _behindReferences.Dequeue();
            Compare(target, other, name);
        }
    }

    private static string GetVersion(DocumentNode root)
    {
        var version = root["openapi"].AsString() ?? root["swagger"].AsString() ?? "?";
        return string.Join(".", version.Split('.').Take(2));
    }

    private void Compare(DocumentNode committed, DocumentNode produced, string name)
    {
        if (!_seen.Add((committed.Index, produced.Index))) return;
        if (committed["$ref"].IsString || produced["$ref"].IsString)
        {
            // A reference that leads nowhere is the reader's to report.
            if (_committedReferences.TryFollow(committed, out var target) == ReferenceFailure.None
                && _producedReferences.TryFollow(produced, out var other) == ReferenceFailure.None) _behindReferences.Enqueue((target, other, name));
            return;
        }

        if (committed.IsObject && produced.IsObject) CompareProperties(committed, produced, static _ => false);
        else if (IsSet(name, committed, produced)) CompareSets(committed, produced);
        else if (committed.IsArray && produced.IsArray) CompareItems(committed, produced, name);
        else if (!IsEqual(committed, produced)) Add(committed, $"{DocumentValue.Show(committed)} here, {DocumentValue.Show(produced)} from the app", Texts.Contains(name));
    }

    private void CompareProperties(DocumentNode committed, DocumentNode produced, Func<string, bool> isLeftOut)
    {
        foreach (var property in committed.Properties)
        {
            if (!isLeftOut(property.Name)) CompareValue(property.Name, property.Value, produced[property.Name], committed);
        }

        foreach (var property in produced.Properties)
        {
            if (!isLeftOut(property.Name) && committed[property.Name].IsMissing) CompareValue(property.Name, default, property.Value, committed);
        }
    }

    private void CompareValue(string name, DocumentNode committed, DocumentNode produced, DocumentNode parent)
    {
        if (committed.IsMissing && produced.IsMissing) return;
        if (!committed.IsMissing && !produced.IsMissing) Compare(committed, produced, name);
        else if (IsDefault(name, committed.IsMissing ? produced : committed)) return;
        else if (produced.IsMissing) Add(committed, $"{DocumentValue.Show(committed)} here, nothing from the app", Texts.Contains(name) && committed.IsString);
        else Add(parent, $"nothing here, {DocumentValue.Show(produced)} from the app", Texts.Contains(name) && produced.IsString, name);
    }

    private static bool IsDefault(string name, DocumentNode value) =>
        (value.Kind == DocumentNodeKind.False && Flags.Contains(name))
        || (Lists.Contains(name) && (value.IsArray || value.IsObject) && value.Next == value.Index + 1);

    private void Add(DocumentNode at, string values, bool isText, string? missing = null)
    {
        var tree = at.Tree;
        // A property is shown by its name: values can be pages long.
        var place = at.Index > 0 && tree[at.Index - 1].Kind == DocumentNodeKind.Key ? new DocumentNode(tree, at.Index - 1) : at;
        var file = tree.GetFile(place.Index);
        var (line, column) = file.GetPosition(place.Start);
        var pointer = JsonPointer.Build(at);
        if (missing is not null) pointer = JsonPointer.Append(pointer, missing);
        _differences.Add(new DocumentDifference(isText, $"'{VisibleText.Clean(pointer)}': {values}", file.Number == 0 ? null : file.Path, line, column));
    }
}

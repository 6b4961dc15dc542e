using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeMode.Generator.Tests.Drift;

/// <summary>One change of the code or of the document, and what must be said of it.</summary>
internal sealed class Mutation
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string File, Func<string, string> Apply)> _edits = [];

    private Mutation(string file, Func<string, string> apply, string change)
    {
        _edits.Add((file, apply));
        Name = change;
    }

    public string Name { get; }

    /// <summary>A file's text after the change.</summary>
    public string Apply(string file, string text) => _edits.Where(edit => edit.File == file).Aggregate(text, static (changed, edit) => edit.Apply(changed));

    public bool Touches(string file) => _edits.Any(edit => edit.File == file);

    /// <summary>The same with one more change of C#.</summary>
    public Mutation With(string file, string find, string replace)
    {
        _edits.AddRange(Code(file, find, replace)._edits);
        return this;
    }

    /// <summary>A change of C#: the text must stand there once.</summary>
    public static Mutation Code(string file, string find, string replace) => new(file, text =>
    {
        Assert.Equal(2, text.Split(find).Length);
        return text.Replace(find, replace, StringComparison.Ordinal);
    }, $"{file}: {find} → {replace}");

    /// <summary>
    /// A change of the document. The place is <c>get /path | pointer</c> or <c>#Schema/pointer</c>; without a value it is removed,
    /// with <c>=name</c> renamed.
    /// </summary>
    public static Mutation Document(string place, string? value = null) => new("openapi.json", text =>
    {
        var root = JsonNode.Parse(text)!;
        var steps = StepsOf(place);
        var parent = steps.SkipLast(1).Aggregate(root, static (node, step) => (node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step]) ?? throw new InvalidOperationException($"Nothing at '{step}'"));
        Change(parent, steps[^1], value);
        return root.ToJsonString(Indented);
    }, $"{place} → {value ?? "removed"}");

    private static void Change(JsonNode parent, string step, string? value)
    {
        if (parent is JsonArray array)
        {
            if (step == "-") array.Add(JsonNode.Parse(value!));
            else if (value is null) array.RemoveAt(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture));
            else array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
            return;
        }

        var target = parent.AsObject();
        if (value is null)
        {
            Assert.True(target.Remove(step), step);
        }
        else if (value.StartsWith('='))
        {
            var moved = target[step]!.DeepClone();
            target.Remove(step);
            target[value[1..]] = moved;
        }
        else
        {
            target[step] = JsonNode.Parse(value);
        }
    }

    private static List<string> StepsOf(string place)
    {
        if (place.StartsWith('#')) return ["components", "schemas", .. place[1..].Split('/').Select(Unescape)];
        if (place.StartsWith('/')) return ["paths", place];
        var (operation, pointer) = (place.Split(" | ")[0], place.Contains(" | ", StringComparison.Ordinal) ? place.Split(" | ")[1] : "");
        var (verb, path) = (operation.Split(' ')[0], operation.Split(' ')[1]);
        return ["paths", path, verb, .. pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Unescape)];
    }

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal);
}

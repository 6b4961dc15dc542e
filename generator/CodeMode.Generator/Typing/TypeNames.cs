using System.Globalization;

namespace CodeMode.Generator.Typing;

/// <summary>Names of the types of one document, each given once.</summary>
internal sealed class TypeNames
{
    // The class that holds them; and what enums and records are nested beside.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "Types", "Operations", "Definition", "Instance" };

    public string Take(string wanted)
    {
        var name = wanted;
        for (var n = 2; !_taken.Add(name); n++) name = wanted + n.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}

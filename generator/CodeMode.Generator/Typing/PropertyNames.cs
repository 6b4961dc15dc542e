using System.Globalization;
using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>Names of the properties of one record, each given once.</summary>
internal sealed class PropertyNames(string record)
{
    // The record's own name, and members that every record has.
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal)
    {
        record, "Clone", "EqualityContract", "PrintMembers", "Deconstruct", "Equals", "GetHashCode", "GetType", "ToString",
        "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    public string Take(string wireName)
    {
        var wanted = Identifier.ToPascalCase(wireName);
        if (wanted.Length == 0) wanted = "Value";
        var name = wanted;
        for (var n = 2; !_taken.Add(name); n++) name = wanted + n.ToString(CultureInfo.InvariantCulture);
        return name;
    }
}

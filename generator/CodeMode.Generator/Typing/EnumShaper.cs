using CodeMode.Documents;
using CodeMode.Generator.Pipeline;
using CodeMode.Model;

namespace CodeMode.Generator.Typing;

/// <summary>Closed sets of strings → enums.</summary>
internal static class EnumShaper
{
    /// <summary>The enum, or <see langword="null"/> when the values are not all strings or do not give names.</summary>
    public static EnumShape? Shape(Schema schema, string name)
    {
        var members = new List<EnumMember>();
        var taken = new HashSet<string>(StringComparer.Ordinal) { name };
        foreach (var literal in schema.Enum)
        {
            if (literal == "null") continue;
            if (literal[0] != '"') return null;
            var value = JsonText.Decode(literal, 1, literal.Length - 1);
            var wanted = Identifier.ToPascalCase(value);
            if (wanted.Length == 0) return null;
            var member = wanted;
            for (var n = 2; !taken.Add(member); n++) member = wanted + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            members.Add(new EnumMember(member, value));
        }

        return members.Count == 0 ? null : new EnumShape(name, schema.Title, members.ToEquatableArray());
    }
}

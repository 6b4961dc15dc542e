using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Json;

/// <summary>What objects of one shape look like in JSON: found once for all of them.</summary>
/// <param name="Members">The names that are written, quoted and with their colon, and the slots of their values.</param>
/// <param name="HasToJson">Whether toJSON may stand on the objects or their prototypes.</param>
internal sealed record JsonLayout((string Name, int Slot)[] Members, bool HasToJson)
{
    /// <summary>The layout; <see langword="null"/> where a getter has to run.</summary>
    public static JsonLayout? Create(Realm realm, Shape shape, string colon, bool hasToJson)
    {
        var table = shape.Table();
        var members = new List<(string, int)>(table.Count);
        for (var i = 0; i < table.Count; i++)
        {
            if (table.NameAt(i, out var flags) is not string name || (flags & PropertyFlags.Enumerable) == 0) continue;
            if ((flags & PropertyFlags.Accessor) != 0) return null;
            var text = new TextBuilder(realm, name.Length + 4);
            JsonText.AppendQuoted(text, name);
            text.Append(colon);
            members.Add((text.ToString(), i));
        }

        return new JsonLayout([.. members], hasToJson);
    }
}

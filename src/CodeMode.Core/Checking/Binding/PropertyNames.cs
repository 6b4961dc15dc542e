using System.Globalization;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>The property that a key names, when that can be read off the text.</summary>
internal static class PropertyNames
{
    /// <summary>The name, or null for a key that is computed at run time.</summary>
    public static string? Of(Expression key, bool computed) => key switch
    {
        Identifier name when !computed => name.Name,
        StringLiteral text => text.Value,
        TemplateLiteral { Expressions.Length: 0 } template => template.Quasis[0].Cooked,
        NumberLiteral { Value: >= 0 and <= int.MaxValue } number when number.Value == Math.Floor(number.Value) =>
            ((int)number.Value).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The names that every object has from <c>Object.prototype</c>: reading them is no mistake.</summary>
    public static bool IsOfEveryObject(string name) => name is "constructor" or "hasOwnProperty" or "isPrototypeOf" or "propertyIsEnumerable"
        or "toLocaleString" or "toString" or "valueOf" or "__proto__" or "__defineGetter__" or "__defineSetter__" or "__lookupGetter__" or "__lookupSetter__";
}

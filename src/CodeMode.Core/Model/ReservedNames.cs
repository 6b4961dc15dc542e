namespace CodeMode.Model;

/// <summary>Names that JavaScript, TypeScript or the declarations themselves have taken.</summary>
internal static class ReservedNames
{
    // Reserved words in strict mode, https://tc39.es/ecma262/#prod-ReservedWord, and names that every object answers to:
    // a group with a function `then` would be taken for a promise by `await`.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "arguments", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else",
        "enum", "eval", "export", "extends", "false", "finally", "for", "function", "globalThis", "if", "implements", "import", "in",
        "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public", "return", "static", "super", "switch",
        "this", "throw", "true", "try", "typeof", "undefined", "var", "void", "while", "with", "yield",
        "__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "constructor", "hasOwnProperty",
        "isPrototypeOf", "propertyIsEnumerable", "prototype", "then", "toJSON", "toLocaleString", "toString", "valueOf",
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        // The declarations write these inside the namespace, so that a component of the name would shadow them.
        "ApiError", "ApiFile", "Array", "Promise", "Record",
        // Members of every C# class.
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Whether no function or group may have the name.</summary>
    public static bool IsReserved(string name) => Names.Contains(name);

    /// <summary>Whether no component type may have the name.</summary>
    public static bool IsReservedType(string name) => Types.Contains(name) || Names.Contains(name);
}

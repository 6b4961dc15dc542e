namespace CodeMode.Execution;

/// <summary>Names that programs can call an API by.</summary>
internal static class NamespaceName
{
    private static readonly HashSet<string> s_reserved = new(StringComparer.Ordinal)
    {
        "spec", "specs", "search", "describe", "search_tools", "call_tool", "paginate", "parallel", "console", "globalThis", "undefined", "Object", "Array", "Promise", "JSON", "Math", "Date",
        "Error", "Map", "Set", "String", "Number", "Boolean", "Symbol", "RegExp", "BigInt", "Proxy", "Reflect", "ApiError", "crypto", "setTimeout", "URL",
        "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false",
        "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this", "throw", "true", "try",
        "typeof", "var", "void", "while", "with", "yield", "let", "static", "await", "async", "eval", "arguments", "implements", "interface",
        "package", "private", "protected", "public",
    };

    public static bool IsValid(string? name) =>
        !string.IsNullOrEmpty(name) && !char.IsAsciiDigit(name[0]) && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$')
        && !name.StartsWith("__", StringComparison.Ordinal) && !s_reserved.Contains(name);

    /// <summary>A name made of any text, <c>my-server</c> → <c>my_server</c>.</summary>
    public static string From(string text)
    {
        var name = string.Concat(text.Select(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$' ? c : '_')).TrimStart('_');
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) name = "_" + name;
        return IsValid(name) ? name : name + "_";
    }
}

namespace CodeMode.Syntax;

/// <summary>The reserved words of strict mode, https://tc39.es/ecma262/#prod-ReservedWord.</summary>
internal static class Keywords
{
    private const int Longest = 10;

    private static readonly Dictionary<string, TokenKind> Reserved = new(StringComparer.Ordinal)
    {
        ["await"] = TokenKind.Await,
        ["break"] = TokenKind.Break,
        ["case"] = TokenKind.Case,
        ["catch"] = TokenKind.Catch,
        ["class"] = TokenKind.Class,
        ["const"] = TokenKind.Const,
        ["continue"] = TokenKind.Continue,
        ["debugger"] = TokenKind.Debugger,
        ["default"] = TokenKind.Default,
        ["delete"] = TokenKind.Delete,
        ["do"] = TokenKind.Do,
        ["else"] = TokenKind.Else,
        ["enum"] = TokenKind.Enum,
        ["export"] = TokenKind.Export,
        ["extends"] = TokenKind.Extends,
        ["false"] = TokenKind.False,
        ["finally"] = TokenKind.Finally,
        ["for"] = TokenKind.For,
        ["function"] = TokenKind.Function,
        ["if"] = TokenKind.If,
        ["import"] = TokenKind.Import,
        ["in"] = TokenKind.In,
        ["instanceof"] = TokenKind.InstanceOf,
        ["let"] = TokenKind.Let,
        ["new"] = TokenKind.New,
        ["null"] = TokenKind.Null,
        ["return"] = TokenKind.Return,
        ["super"] = TokenKind.Super,
        ["switch"] = TokenKind.Switch,
        ["this"] = TokenKind.This,
        ["throw"] = TokenKind.Throw,
        ["true"] = TokenKind.True,
        ["try"] = TokenKind.Try,
        ["typeof"] = TokenKind.TypeOf,
        ["var"] = TokenKind.Var,
        ["void"] = TokenKind.Void,
        ["while"] = TokenKind.While,
        ["with"] = TokenKind.With,
        ["yield"] = TokenKind.Yield,
    };

    /// <summary>The keyword's kind, or <see cref="TokenKind.Identifier"/>.</summary>
    public static TokenKind KindOf(string name) =>
        name.Length is >= 2 and <= Longest && name[0] is >= 'a' and <= 'y' && Reserved.TryGetValue(name, out var kind)
            ? kind
            : TokenKind.Identifier;

    /// <summary>Whether a word is lexed as an identifier, as TypeScript uses it as a modifier, but can name nothing in strict mode.</summary>
    public static bool IsStrictReserved(string name) => name is
        "implements" or "interface" or "package" or "private" or "protected" or "public" or "static";
}

namespace CodeMode.Syntax;

/// <summary>Tokens → operators and their precedence, https://tc39.es/ecma262/#sec-ecmascript-language-expressions.</summary>
internal static class Operators
{
    /// <summary>The precedence of <c>&lt;</c>, and of TypeScript's <c>as</c> and <c>satisfies</c>.</summary>
    public const int Relational = 7;

    public const int Exponent = 11;

    /// <summary>How tightly a binary operator binds; 0 for any other token.</summary>
    public static int Precedence(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce => 1,
        TokenKind.Or => 1,
        TokenKind.And => 2,
        TokenKind.BitwiseOr => 3,
        TokenKind.BitwiseXor => 4,
        TokenKind.BitwiseAnd => 5,
        TokenKind.Equal or TokenKind.NotEqual or TokenKind.StrictEqual or TokenKind.StrictNotEqual => 6,
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
            or TokenKind.In or TokenKind.InstanceOf => Relational,
        TokenKind.ShiftLeft or TokenKind.ShiftRight or TokenKind.ShiftRightUnsigned => 8,
        TokenKind.Plus or TokenKind.Minus => 9,
        TokenKind.Multiply or TokenKind.Divide or TokenKind.Remainder => 10,
        TokenKind.Exponent => Exponent,
        _ => 0,
    };

    public static BinaryOperator Binary(TokenKind kind) => kind switch
    {
        TokenKind.Plus => BinaryOperator.Add,
        TokenKind.Minus => BinaryOperator.Subtract,
        TokenKind.Multiply => BinaryOperator.Multiply,
        TokenKind.Divide => BinaryOperator.Divide,
        TokenKind.Remainder => BinaryOperator.Remainder,
        TokenKind.Exponent => BinaryOperator.Exponent,
        TokenKind.BitwiseAnd => BinaryOperator.BitwiseAnd,
        TokenKind.BitwiseOr => BinaryOperator.BitwiseOr,
        TokenKind.BitwiseXor => BinaryOperator.BitwiseXor,
        TokenKind.ShiftLeft => BinaryOperator.ShiftLeft,
        TokenKind.ShiftRight => BinaryOperator.ShiftRight,
        TokenKind.ShiftRightUnsigned => BinaryOperator.ShiftRightUnsigned,
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.StrictEqual => BinaryOperator.StrictEqual,
        TokenKind.StrictNotEqual => BinaryOperator.StrictNotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        TokenKind.In => BinaryOperator.In,
        _ => BinaryOperator.InstanceOf,
    };

    public static LogicalOperator? Logical(TokenKind kind) => kind switch
    {
        TokenKind.And => LogicalOperator.And,
        TokenKind.Or => LogicalOperator.Or,
        TokenKind.Coalesce => LogicalOperator.Coalesce,
        _ => null,
    };

    public static UnaryOperator? Unary(TokenKind kind) => kind switch
    {
        TokenKind.Minus => UnaryOperator.Minus,
        TokenKind.Plus => UnaryOperator.Plus,
        TokenKind.Bang => UnaryOperator.Not,
        TokenKind.Tilde => UnaryOperator.BitwiseNot,
        TokenKind.TypeOf => UnaryOperator.TypeOf,
        TokenKind.Void => UnaryOperator.Void,
        TokenKind.Delete => UnaryOperator.Delete,
        _ => null,
    };

    public static bool IsAssignment(TokenKind kind) => kind is >= TokenKind.Assign and <= TokenKind.CoalesceAssign;

    public static AssignmentOperator Assignment(TokenKind kind) => (AssignmentOperator)(kind - TokenKind.Assign);
}

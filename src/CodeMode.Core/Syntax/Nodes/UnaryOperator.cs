namespace CodeMode.Syntax;

internal enum UnaryOperator
{
    Minus,
    Plus,
    Not,
    BitwiseNot,
    TypeOf,
    Void,
    Delete,
}

namespace CodeMode.Syntax;

internal enum LogicalOperator
{
    And,
    Or,
    Coalesce,
}

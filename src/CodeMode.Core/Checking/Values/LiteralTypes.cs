using CodeMode.Model;
using CodeMode.Syntax;

namespace CodeMode.Checking;

/// <summary>The JSON type of what is written out.</summary>
internal static class LiteralTypes
{
    /// <summary>The type, Integer included for whole numbers; None when it is only known at run time.</summary>
    public static SchemaTypes Of(Expression expression) => expression switch
    {
        StringLiteral or TemplateLiteral => SchemaTypes.String,
        BooleanLiteral => SchemaTypes.Boolean,
        NullLiteral => SchemaTypes.Null,
        ArrayExpression => SchemaTypes.Array,
        ObjectExpression => SchemaTypes.Object,
        _ when NumberOf(expression) is { } number => SchemaTypes.Number | (number == Math.Floor(number) ? SchemaTypes.Integer : 0),
        _ => SchemaTypes.None,
    };

    /// <summary>The value of a number, also with a sign.</summary>
    public static double? NumberOf(Expression expression) => expression switch
    {
        NumberLiteral number => number.Value,
        UnaryExpression { Operator: UnaryOperator.Minus, Argument: NumberLiteral number } => -number.Value,
        UnaryExpression { Operator: UnaryOperator.Plus, Argument: NumberLiteral number } => number.Value,
        _ => null,
    };

    /// <summary>The value of a text without holes.</summary>
    public static string? TextOf(Expression expression) => expression switch
    {
        StringLiteral text => text.Value,
        TemplateLiteral { Expressions.Length: 0 } template => template.Quasis[0].Cooked,
        _ => null,
    };
}

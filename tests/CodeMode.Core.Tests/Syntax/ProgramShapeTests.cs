using CodeMode.Syntax;

namespace CodeMode.Core.Tests.Syntax;

public sealed class ProgramShapeTests
{
    [Theory]
    [InlineData("async () => 1")]
    [InlineData("(async () => { return 1 });")]
    [InlineData("async function () { return 1 }")]
    [InlineData("async function main() { return 1 }")]
    [InlineData("function main() {};")]
    [InlineData("export default async () => 1")]
    [InlineData("(async () => 1) as () => Promise<number>")]
    [InlineData("type A = string; async (): Promise<A> => ''")]
    [InlineData("```ts\nasync () => 1\n```")]
    public void One_function_is_a_function_to_call(string text) => Assert.True(Parse(text).IsFunction);

    [Theory]
    [InlineData("(async () => 1)()")]
    [InlineData("const f = () => 1")]
    [InlineData("function f() {} f()")]
    [InlineData("return () => 1")]
    [InlineData("")]
    public void Anything_else_is_a_body(string text) => Assert.False(Parse(text).IsFunction);

    [Theory]
    [InlineData("{ a: 1 }")]
    [InlineData("{ a: 1, b: [2] };")]
    [InlineData("{ a, ...b }")]
    [InlineData("{}")]
    [InlineData("{ a: 1 } + f", false)]
    [InlineData("{ let a = 1; }", false)]
    [InlineData("{ f(); }", false)]
    public void A_leading_brace_is_an_object_when_that_is_all_there_is(string text, bool isExpression = true)
    {
        var statement = Parser.Parse(text).Program?.Body[0];
        Assert.Equal(isExpression, statement is ExpressionStatement);
    }

    [Fact]
    public void A_return_outside_of_functions_is_noted()
    {
        Assert.True(Parse("if (a) return 1").HasTopLevelReturn);
        Assert.False(Parse("const f = () => { return 1 }; f()").HasTopLevelReturn);
    }

    [Fact]
    public void Positions_are_those_of_the_text_as_it_was_sent()
    {
        const string Text = "```js\r\nconst a: Map<string, number[]> = f<string>(x) as any;\r\n```";
        var declaration = Assert.IsType<VariableDeclaration>(Assert.Single(Parse(Text).Body));
        var call = Assert.IsType<CallExpression>(declaration.Declarators[0].Init);
        Assert.Equal("f<string>(x)", Text.Substring(call.Start, call.End - call.Start));
        Assert.Equal("x", Text.Substring(call.Arguments[0].Start, call.Arguments[0].End - call.Arguments[0].Start));
    }

    [Theory]
    [InlineData("for (;;) { f() }")]
    [InlineData("while (a) { f() }")]
    [InlineData("for (const a of b) f();")]
    [InlineData("do f(); while (a);")]
    [InlineData("switch (a) { case 1: f() }")]
    public void A_statement_ends_where_its_body_ends(string text) => Assert.Equal((0, text.Length), (Parse(text).Body[0].Start, Parse(text).Body[0].End));

    [Theory]
    [InlineData("interface A { b: string } type C = A; declare const d: C; import type { E } from 'e';")]
    [InlineData("function f(a: string): string; function f(a: number): number;")]
    [InlineData("declare global { interface Window { a: 1 } } export type F = 1; export interface G {}")]
    public void Types_leave_nothing_behind(string text) => Assert.Empty(Parse(text).Body);

    [Theory]
    [InlineData("a + b * c - d", "((a + (b * c)) - d)")]
    [InlineData("a ** b ** c", "(a ** (b ** c))")]
    [InlineData("a < b === c > d", "((a < b) === (c > d))")]
    [InlineData("a | b ^ c & d", "(a | (b ^ (c & d)))")]
    [InlineData("a - (b as number) - c!", "((a - b) - c)")]
    public void Operators_bind_as_the_grammar_says(string text, string shape) =>
        Assert.Equal(shape, Shape(((ExpressionStatement)Parse(text).Body[0]).Expression));

    [Theory]
    [InlineData("`a\\n${b}\r\nc`", "a\n", "\nc")]
    [InlineData("`${1}`", "", "")]
    public void Templates_have_cooked_texts(string text, params string[] cooked)
    {
        var template = (TemplateLiteral)((ExpressionStatement)Parse(text).Body[0]).Expression;
        Assert.Equal(cooked, template.Quasis.Select(static q => q.Cooked));
    }

    [Theory]
    [InlineData("1_000", 1000)]
    [InlineData("0xFF", 255)]
    [InlineData("0b101", 5)]
    [InlineData("0o17", 15)]
    [InlineData(".5e1", 5)]
    [InlineData("0x20000000000001", 9007199254740992)]
    [InlineData("0x20000000000003", 9007199254740996)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("1e400", double.PositiveInfinity)]
    public void Numbers_are_the_nearest_double(string text, double value) =>
        Assert.Equal(value, ((NumberLiteral)((ExpressionStatement)Parse(text).Body[0]).Expression).Value);

    private static Program Parse(string text)
    {
        var result = Parser.Parse(text);
        Assert.Null(result.Error);
        return result.Program!;
    }

    private static string Shape(Expression expression) => expression switch
    {
        Identifier name => name.Name,
        BinaryExpression binary => $"({Shape(binary.Left)} {Symbol(binary.Operator)} {Shape(binary.Right)})",
        _ => expression.Type.ToString(),
    };

    private static string Symbol(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Exponent => "**",
        BinaryOperator.Less => "<",
        BinaryOperator.Greater => ">",
        BinaryOperator.StrictEqual => "===",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.BitwiseOr => "|",
        BinaryOperator.BitwiseXor => "^",
        BinaryOperator.BitwiseAnd => "&",
        _ => @operator.ToString(),
    };
}

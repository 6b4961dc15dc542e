using CodeMode.Syntax;

namespace CodeMode.Core.Tests.Syntax;

/// <summary>A text of 100,000 nested or chained constructs is an error or a program, never the end of the process.</summary>
public sealed class DepthTests
{
    private const int Deep = 100_000;
    private const int SmallStack = 1 << 20;

    /// <summary>What comes before, what is repeated, what stands in the middle, what is repeated after it.</summary>
    public static TheoryData<string, string, string, string> Nested { get; } = new()
    {
        { "", "(", "1", ")" },
        { "", "[", "", "]" },
        { "x = ", "{a:", "1", "}" },
        { "", "{a:", "1", "}" },
        { "", "{", "", "}" },
        { "", "a:", ";", "" },
        { "", "!", "1", "" },
        { "", "- ", "1", "" },
        { "", "await ", "1", "" },
        { "", "typeof ", "1", "" },
        { "", "a=>", "1", "" },
        { "", "(a)=>", "1", "" },
        { "", "async a=>", "1", "" },
        { "", "()=>{", "", "}" },
        { "", "if(a);else ", ";", "" },
        { "", "if(a)", ";", "" },
        { "", "while(a)", ";", "" },
        { "", "for(;;)", ";", "" },
        { "", "do ", ";", "" },
        { "", "function f(){", "", "}" },
        { "", "class A{m(){", "", "}}" },
        { "x = ", "class extends ", "", "" },
        { "", "`${", "1", "}`" },
        { "", "a?", "1", ":1" },
        { "", "a?1:", "1", "" },
        { "", "a=", "1", "" },
        { "", "a**", "1", "" },
        { "", "new ", "a", "" },
        { "", "", "a", ".b" },
        { "", "", "a", "()" },
        { "", "a(", "", ")" },
        { "", "a[", "0", "]" },
        { "", "", "a", "[0]" },
        { "", "", "a", "?.b" },
        { "", "", "a", "?.()" },
        { "", "", "a", "+a" },
        { "", "", "a", "&&a" },
        { "", "", "a", "??a" },
        { "", "", "a", "`x`" },
        { "", "", "a", ",a" },
        { "", "", "a", "!" },
        { "", "", "a", " as a" },
        { "const ", "[", "a", "]" },
        { "const ", "{a:", "a", "}" },
        { "const ", "[a=", "", "" },
        { "", "function f(a=", "", "" },
        { "function f(", "[", "", "" },
        { "", "[", "a", "]" },
        { "(", "{a:", "a", "}" },
        { "let a:", "(", "a", ")" },
        { "let a:", "", "a", "[]" },
        { "let a:", "a<", "a", ">" },
        { "let a:", "{a:", "a", "}" },
        { "let a:", "(a:", "", "" },
        { "let a:", "()=>", "a", "" },
        { "let a:", "a extends b?c:", "d", "" },
        { "let a:", "a extends b?", "d", "" },
        { "let a:", "[", "a", "]" },
        { "let a:", "`${", "a", "}`" },
        { "let a:", "keyof ", "a", "" },
        { "let a:", "infer a extends ", "a", "" },
        { "let a:", "([", "", "" },
        { "let a:", "({a}:", "", "" },
        { "let a:", "{[k in ", "", "" },
        { "let a:", "new () => ", "a", "" },
        { "function f<T extends ", "a<", "", "" },
        { "", "", "a", "<a" },
        { "", "a<(", "", "" },
        { "", "a<b>(", "", "" },
        { "", "<T>(a)=>", "1", "" },
        { "", "<T>(", "1", "" },
        { "", "<a>", "1", "" },
        { "", "async(", "1", ")" },
        { "", "async<T>(", "1", ")" },
        { "", "(a=", "1", ")" },
        { "", "(a:a=", "1", "" },
        { "", "(a:(", "", "" },
        { "", "switch(a){case 1:", "", "}" },
        { "", "try{", "", "" },
        { "", "try{}catch{", "", "}" },
        { "function* f(){", "yield ", "1", "" },
        { "", "[...", "a", "]" },
        { "", "class A{static{", "", "}}" },
        { "", "class A{a=", "1", "}" },
        { "", "({[", "", "" },
        { "", "({get a(){", "", "}})" },
        { "", "declare namespace a {", "", "" },
        { "interface A ", "{ a:", "a", "}" },
        { "", "a?(b):c=>", "1", "" },
        { "/", "(", "", ")/" },
        { "", ";", "", "" },
        { "", "(a:{b:(", "", "" },
        { "", "{", "a:1", "}+a" },
        { "", "((a", "", ")+a)" },
        { "", "(", "a", "+a)" },
        { "", "(", "a", ".b.c.d.e.f.g.h)" },
        { "", "a||a&&a|a^a&a==a<a<<a+a*a**(", "a", ")" },
        { "let a:", "", "a", "|a" },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Depth_is_bounded(string before, string open, string middle, string close)
    {
        var text = before + string.Concat(Enumerable.Repeat(open, Deep)) + middle + string.Concat(Enumerable.Repeat(close, Deep));
        var result = ParseOnSmallStack(text);
        if (result.Program is { } program) Assert.InRange(DepthOf(program), 0, 2400);
        else Assert.NotEmpty(result.Error!.Message);
    }

    [Theory]
    [InlineData("(", "1", ")", 300)]
    [InlineData("{", "", "}", 300)]
    [InlineData("a + ", "a", "", 100)]
    [InlineData("", "a", " + a", 1900)]
    [InlineData("", "a", ".b()", 900)]
    [InlineData("if (a) b; else ", "c", "", 300)]
    [InlineData("() => {", "", "}", 90)]
    [InlineData("a = {b:", "1", "}", 130)]
    [InlineData("try{}catch{", "", "}", 130)]
    [InlineData("(", "a", "+b+c+d+e+f)", 390)]
    [InlineData("a?.[", "0", "]", 390)]
    public void What_people_write_is_within_the_bounds(string open, string middle, string close, int depth)
    {
        var result = Parser.Parse(string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth)));
        Assert.Null(result.Error);
        Assert.InRange(DepthOf(result.Program!), 0, 2400);
    }

    private static ParseResult ParseOnSmallStack(string text)
    {
        ParseResult? result = null;
        var thread = new Thread(() => result = Parser.Parse(text), SmallStack);
        thread.Start();
        thread.Join();
        return result!;
    }

    private static int DepthOf(Program program)
    {
        var visitor = new Depth();
        var thread = new Thread(() => visitor.Of(program), SmallStack * 64);
        thread.Start();
        thread.Join();
        return visitor.Greatest;
    }

    private sealed class Depth : NodeVisitor
    {
        private int _depth;

        public int Greatest { get; private set; }

        public void Of(Program program) => Visit(program);

        protected override void Visit(Node? node)
        {
            Greatest = Math.Max(Greatest, ++_depth);
            base.Visit(node);
            _depth--;
        }
    }
}

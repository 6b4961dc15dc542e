using CodeMode.Syntax;

namespace CodeMode.Core.Tests.Syntax;

/// <summary>What is no program: where the error stands, and what it says.</summary>
public sealed class InvalidSyntaxTests
{
    /// <summary>Text, place, message, whether it is refused rather than wrong.</summary>
    public static TheoryData<string, string, string, bool> Programs { get; } = new()
    {
        { "await api.x.y(", "1:15", "Expected an expression but found the end of the program", false },
        { "if (a { b }", "1:7", "Expected ')' but found '{'", false },
        { "const { a, b = c", "1:17", "Expected ',' or '}' but found the end of the program", false },
        { "foo(1 2)", "1:7", "Expected ',' or ')' but found '2'", false },
        { "return { a: 1, b 2 }", "1:18", "Expected ':', ',' or '}' but found '2'", false },
        { "x => { return x", "1:16", "Expected '}' but found the end of the program", false },
        { "let x = 'abc", "1:9", "This string never ends: close it with ' on the same line, or use a template (`…`) for several lines", false },
        { "let y = `abc ${x", "1:17", "Expected '}' but found the end of the program", false },
        { "/abc", "1:1", "This regular expression never ends: close it with '/'", false },
        { "a = b c", "1:7", "Expected ';' or a new line but found 'c'", false },
        { "const f = async x => await y; function g() { await f() }", "1:46", "'await' is only allowed in async functions; write 'async' before the function around it", false },
        { "for (const x in y of z) {}", "1:19", "Expected ')' but found 'of'", false },
        { "{ \"a\": 1, \"b\": }", "1:16", "Expected an expression but found '}'", false },
        { "a?.b = 1", "1:1", "A chain with '?.' cannot be assigned to; check for null first", false },
        { "1 = 2", "1:1", "This cannot be assigned to; only a variable or a property can", false },
        { "foo() = 1", "1:1", "This cannot be assigned to; only a variable or a property can", false },
        { "({ a: 1 } = x", "1:7", "This cannot be assigned to; only a variable or a property can", false },
        { "delete x", "1:1", "A variable cannot be deleted; assign undefined to 'x'", false },
        { "var public = 1", "1:5", "'public' is a reserved word", false },
        { "new.foo", "1:5", "Expected 'target' but found 'foo'", false },
        { "x = 010", "1:5", "A number may not begin with 0; write octal numbers as 0o17", false },
        { "'\\01'", "1:2", "Octal escapes are not allowed; write \\x41 or \\u0041", false },
        { "@dec class A {}", "1:1", "Decorators are not available; call the function yourself", true },
        { "class A { accessor x = 1 }", "1:11", "'accessor' is not available; write a field, or a getter and a setter", true },
        { "using x = open()", "1:1", "'using' is not available; write const, and release what it holds in a finally block", true },
        { "namespace Foo { export const a = 1 }", "1:1", "'namespace' is not available, as it is more than types; write an object or plain functions", true },
        { "import('x')", "1:1", "'import' is not available: everything that a program can use is there as a global", true },
        { "require('fs') ; export const a = 1", "1:17", "'export' is not available: leave it out, and return the value instead", true },
        { "class A { constructor(private x: number) {} }", "1:23", "Parameter properties are not available, as they are more than types; declare the field and assign it in the constructor", true },
        { "const enum E { A }", "1:1", "'enum' is not available, as it is more than types; write an object: const Color = { Red: \"red\" } as const", true },
        { "x ?? y || z", "1:1", "'??' and '||' or '&&' may not be mixed without parentheses", false },
        { "-1 ** 2", "1:1", "Write parentheses around the left side of '**'", false },
        { "break", "1:1", "'break' stands outside of any loop or switch; leave a function with 'return'", false },
        { "continue", "1:1", "'continue' stands outside of any loop; leave a function with 'return'", false },
        { "foo: while (1) { continue bar }", "1:18", "There is no loop with the label 'bar' around this 'continue'", false },
        { "a => { } ()", "1:10", "Expected ';' or a new line but found '('", false },
        { "(a, a) => 1", "1:5", "'a' is declared twice in the same scope; choose another name or assign to the first one", false },
        { "function f(a, a) {}", "1:15", "'a' is declared twice in the same scope; choose another name or assign to the first one", false },
        { "async function f() { for await (const x in y) {} }", "1:41", "Expected 'of' but found 'in'", false },
        { "class A { #x; #x }", "1:15", "'#x' is declared twice in this class", false },
        { "class A { m() { this.#y } }", "1:22", "'#y' is not declared in a class around it; declare it as a field", false },
        { "class A { constructor() { super() } }", "1:27", "'super()' is only allowed in the constructor of a class that extends another", false },
        { "`\\u{110000}`", "1:1", "A template holds an invalid escape; write \\\\ for a backslash", false },
        { "let a = 1; var a = 2", "1:16", "'a' is declared twice in the same scope; choose another name or assign to the first one", false },
        { "/a/gg", "1:5", "Regular expression flag 'g' stands twice", false },
        { "throw", "1:6", "Expected an expression but found the end of the program", false },
        { "Here is the code: ```js return 1 ```", "1:6", "Expected ';' or a new line but found 'is'. The text holds a Markdown fence: send the program alone, or as one fenced block with nothing around it", false },
        { "<div>hello</div>", "1:12", "This regular expression never ends: close it with '/'", false },
        { "const x: = 5", "1:10", "Expected a type but found '='", false },
        { "type A = ", "1:10", "Expected a type but found the end of the program", false },
        { "try { }", "1:8", "Expected 'catch' or 'finally' but found the end of the program", false },
        { "switch (x) { case 1: default: default: }", "1:31", "A switch may hold only one 'default'", false },
        { "if (x) const y = 1", "1:8", "A 'const' declaration may not stand here without braces; write { … } around it", false },
        { "yield 1", "1:1", "'yield' is only allowed in generator functions; write 'function*'", false },
        { "const async = await", "1:20", "Expected an expression but found the end of the program", false },
        { "a b", "1:3", "Expected ';' or a new line but found 'b'", false },
        { "const x", "1:8", "'const x' needs a value: write '= …' behind it, or declare it with 'let'", false },
        { "const {a}", "1:10", "A destructuring declaration needs a value: write '= …' behind it", false },
        { "5abc", "1:2", "A name or digit may not follow a number directly", false },
        { "'use strict'; with (a) {}", "1:15", "'with' is not available: name the object before each property", true },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public void Is_an_error_that_says_what_to_do(string program, string place, string message, bool refused)
    {
        var result = Parser.Parse(program);
        var (line, column) = result.Source.GetPosition(result.Error!.Offset);
        Assert.Equal((place, message, refused), ($"{line}:{column}", result.Error.Message, result.Error.Refused));
        Assert.Null(result.Program);
    }
}

namespace CodeMode.Engine.Tests;

/// <summary>Where an error is reported: at what the program wrote, not at what the language adds.</summary>
public sealed class ErrorPositionTests
{
    [Theory]
    [InlineData("class X extends Error {}\n\n  throw new X('a')", 3, 9)]
    [InlineData("class X extends Error { code = 5 }\nclass Y extends X {}\nthrow new Y('a')", 3, 7)]
    [InlineData("class X extends Error {}\nfunction f() {\n  throw new X('a') }\nf()", 3, 9)]
    [InlineData("class X extends TypeError { constructor() {\n super('x') } }\nthrow new X()", 2, 2)]
    public async Task An_error_of_a_class_without_constructor_is_reported_at_its_new_expression(string program, int line, int column)
    {
        var error = (await ScriptRunner.RunAsync(program)).Error!;
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains($"({line}:{column})", error.Stack!.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Require_says_that_nothing_needs_to_be_required() =>
        Assert.Contains("there as a global", (await ScriptRunner.RunAsync("const fs = require('fs')")).Error!.Message, StringComparison.Ordinal);
}

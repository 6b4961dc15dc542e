using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractTheory]
    [InlineData("throw new Error('no')", "Error", "no", 1)]
    [InlineData("const a = 1;\n\n  null.x", "TypeError", null, 3)]
    [InlineData("const f = () => {\n  missing()\n};\nreturn f()", "ReferenceError", "missing is not defined", 2)]
    [InlineData("await null;\nthrow new RangeError('late')", "RangeError", "late", 2)]
    [InlineData("class Own extends Error { constructor(m) {\n super(m); this.name = 'Own' } }\nthrow new Own('mine')", "Own", "mine", 2)]
    [InlineData("async function f() {\n  throw new TypeError('inside')\n}\nawait f()", "TypeError", "inside", 2)]
    [InlineData("const c = 1;\nc = 2", "TypeError", null, 2)]
    [InlineData("const x = 1;\nJSON.parse('{')", "SyntaxError", null, 2)]
    public async Task An_error_has_name_message_and_line(string program, string name, string? message, int line)
    {
        var error = await FailAsync(program);
        Assert.Equal(ScriptErrorKind.Thrown, error.Kind);
        Assert.Equal(name, error.Name);
        if (message is not null) Assert.Equal(message, error.Message);
        Assert.Equal(line, error.Line);
        Assert.True(error.Column > 0);
    }

    [ContractFact]
    public async Task The_column_is_the_programs_own()
    {
        Assert.Equal((1, 7), Position(await FailAsync("throw new Error('at the first line')")));
        Assert.Equal((2, 9), Position(await FailAsync("const a = 1;\n  throw new Error('b')")));
    }

    [ContractTheory]
    [InlineData("throw 'text'", "text")]
    [InlineData("throw 42", "42")]
    [InlineData("await Promise.reject('r')", "r")]
    [InlineData("throw null", "null")]
    public async Task What_is_thrown_need_not_be_an_Error(string program, string shown)
    {
        var error = await FailAsync(program);
        Assert.Equal(ScriptErrorKind.Thrown, error.Kind);
        Assert.Contains(shown, error.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task An_error_of_the_host_is_an_Error_that_programs_catch()
    {
        Assert.Equal(
            """["ApiError","Not found",404,true,true,{"code":"x"}]""",
            await EvaluateAsync("try { await fail() } catch (e) { return [e.name, e.message, e.status, e instanceof Error, e instanceof ApiError, e.body] }", Failing()));
        Assert.Equal("""["ApiError",404]""", await EvaluateAsync("return await fail().catch(e => [e.name, e.status])", Failing()));
        Assert.Equal("""["ApiError",404]""", await EvaluateAsync("try { failNow() } catch (e) { return [e.name, e.status] }", Failing()));
    }

    [ContractFact]
    public async Task An_uncaught_error_of_the_host_keeps_its_properties()
    {
        var error = await FailAsync("const a = 1;\nawait fail()", Failing());
        Assert.Equal(ScriptErrorKind.Thrown, error.Kind);
        Assert.Equal(("ApiError", "Not found", 2), (error.Name, error.Message, error.Line));
        Assert.Equal(404, error.Properties?.GetMember("status")?.Number);
        Assert.Equal("x", error.Properties?.GetMember("body")?.GetMember("code")?.Text);
    }

    [ContractTheory]
    [InlineData("await broken()")]
    [InlineData("brokenNow()")]
    public async Task Other_exceptions_of_the_host_show_nothing_of_it(string call)
    {
        var globals = new ScriptGlobals()
            .Add("broken", ScriptFunction.CreateAsync("broken", static _ => throw new InvalidOperationException("secret of /srv/app.cs")))
            .Add("brokenNow", ScriptFunction.Create("brokenNow", static _ => throw new InvalidOperationException("secret of /srv/app.cs")));
        var seen = await EvaluateAsync($"try {{ {call} }} catch (e) {{ return [e instanceof Error, e.message, String(e.stack), Object.getOwnPropertyNames(e).map(n => String(e[n]))] }}", globals);
        Assert.StartsWith("[true,", seen, StringComparison.Ordinal);
        Assert.All((string[])["secret", "/srv", "InvalidOperation", "System.", "CodeMode."], leak => Assert.DoesNotContain(leak, seen, StringComparison.Ordinal));
        var error = await FailAsync(call, globals);
        Assert.DoesNotContain("secret", error.Message + error.Stack, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task Finally_and_rethrow_work_across_awaits() => Assert.Equal("""["try","finally","outer: no"]""", await EvaluateAsync("""
        const order = [];
        try {
          try { order.push("try"); await fails() } finally { await null; order.push("finally") }
        } catch (e) { order.push("outer: " + e.message) }
        return order;
        async function fails() { await null; throw new Error("no") }
        """));

    [ContractFact]
    public async Task A_rejection_that_nothing_handles_is_reported()
    {
        var result = await RunAsync("Promise.reject(new Error('lost'));\nawait null; return 1");
        Assert.Equal(1, result.Value?.Number);
        Assert.Contains(result.Warnings, static w => w.Id == "CMODE4015" && w.Message.Contains("lost", StringComparison.Ordinal));
    }

    private static (int Line, int Column) Position(ScriptError error) => (error.Line, error.Column);

    private static ScriptGlobals Failing()
    {
        var properties = new ScriptObject().Add("status", ScriptData.From(404)).Add("body", new ScriptObject().Add("code", ScriptData.From("x")));
        return new ScriptGlobals().AddErrorClass("ApiError")
            .Add("fail", ScriptFunction.CreateAsync("fail", async _ => { await Task.Yield(); throw new ScriptErrorException("ApiError", "Not found", properties); }))
            .Add("failNow", ScriptFunction.Create("failNow", _ => throw new ScriptErrorException("ApiError", "Not found", properties)));
    }
}

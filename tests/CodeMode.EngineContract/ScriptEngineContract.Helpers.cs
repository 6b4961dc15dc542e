using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    private static readonly ScriptGlobals s_helpers = new ScriptGlobals().AddHelper("paginate").AddHelper("parallel")
        .Add("pages", ScriptFunction.CreatePaged("pages", static _ => new(ScriptData.Null), static call => new(PageOf(call.Arguments[0]))))
        .Add("plain", ScriptFunction.CreateAsync("plain", static call => new(call.Arguments[0])))
        .Add("fail", ScriptFunction.CreateAsync("fail", static _ => throw new ScriptErrorException("ApiError", "no")));

    [ContractTheory]
    [InlineData("return await Array.fromAsync(paginate(pages))", "[0,1,2,3,4,5]")]
    [InlineData("const all = []; for await (const n of paginate(pages, { page: 1 })) all.push(n); return all", "[2,3,4,5]")]
    [InlineData("const all = []; for await (const n of paginate(pages, {}, 2)) all.push(n); return all", "[0,1,2,3]")]
    [InlineData("for await (const n of paginate(pages)) if (n === 3) return n", "3")]
    [InlineData("return await Array.fromAsync(paginate(pages, {}, 0))", "[]")]
    [InlineData("try { for await (const n of paginate(plain)) ; } catch (e) { return [e.name, e.message.slice(0, 35)] }", """["TypeError","paginate takes an operation itself "]""")]
    [InlineData("const old = Array.prototype; old.push = () => { throw 1 }; return (await Array.fromAsync(paginate(pages))).length", "6")]
    public async Task Paginate_gives_the_items_of_all_pages(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program, s_helpers));

    [ContractTheory]
    [InlineData("return await parallel([3, 1, 2], 2, async (n, i) => n * 10 + i)", "[30,11,22]")]
    [InlineData("return await parallel(new Set('ab'), 5, c => c + c)", """["aa","bb"]""")]
    [InlineData("return await parallel([], 3, plain)", "[]")]
    [InlineData("return await parallel([1, 2], undefined, plain)", "[1,2]")]
    [InlineData("let now = 0, most = 0; await parallel(Array.from({ length: 20 }), 3, async () => { most = Math.max(most, ++now); await plain(1); now--; }); return most", "3")]
    [InlineData("let begun = 0; try { await parallel(Array.from({ length: 20 }), 2, async () => { begun++; await fail(); }) } catch (e) { return [e.name, begun] }", """["ApiError",2]""")]
    [InlineData("try { await parallel([1], x => x) } catch (e) { return e.name }", "\"TypeError\"")]
    public async Task Parallel_works_on_so_many_at_once_and_keeps_the_order(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program, s_helpers));

    [ContractFact]
    public async Task Pages_without_end_are_stopped()
    {
        var globals = new ScriptGlobals().AddHelper("paginate").Add("endless", ScriptFunction.CreatePaged(
            "endless", static _ => new(ScriptData.Null), static call => new(new ScriptObject().Add("items", new ScriptArray([])).Add("next", call.Arguments[0]))));

        var result = await RunAsync("for await (const n of paginate(endless)) ;", globals, new ScriptLimits { WallTime = TimeSpan.FromSeconds(1) });

        Assert.True(result.Error is { Kind: not ScriptErrorKind.Thrown }, result.Error?.Message ?? "It ended.");
    }

    [ContractFact]
    public async Task Helpers_are_there_only_where_the_host_adds_them() =>
        Assert.Equal("""["undefined","undefined"]""", await EvaluateAsync("return [typeof paginate, typeof parallel]"));

    private static ScriptObject PageOf(ScriptData arguments)
    {
        var page = arguments.GetMember("page")?.Number ?? 0;
        return new ScriptObject()
            .Add("items", new ScriptArray([ScriptData.From(page * 2), ScriptData.From(page * 2 + 1)]))
            .Add("next", page == 2 ? ScriptData.Null : new ScriptObject().Add("page", ScriptData.From(page + 1)));
    }
}

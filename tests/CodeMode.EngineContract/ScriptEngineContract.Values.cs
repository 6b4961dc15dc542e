using CodeMode.EngineContract.Running;

namespace CodeMode.EngineContract;

public abstract partial class ScriptEngineContract
{
    [ContractTheory]
    [InlineData("return 1 + 1", "2")]
    [InlineData("return 0.1 + 0.2", "0.30000000000000004")]
    [InlineData("return -0.5", "-0.5")]
    [InlineData("return 'a\\u00e9漢' + '\\ud83d\\ude00'.length", "\"aé漢2\"")]
    [InlineData("return [true, false, null]", "[true,false,null]")]
    [InlineData("return { a: 1, b: [2, { c: 3 }] }", """{"a":1,"b":[2,{"c":3}]}""")]
    [InlineData("return { z: 1, a: 2, m: 3 }", """{"z":1,"a":2,"m":3}""")]
    [InlineData("return undefined", "undefined")]
    [InlineData("const x = 1;", "undefined")]
    [InlineData("return null", "null")]
    [InlineData("return NaN", "null")]
    [InlineData("return [Infinity, -Infinity]", "[null,null]")]
    [InlineData("return 12345678901234567890n", "\"12345678901234567890\"")]
    [InlineData("return new Date(0)", "\"1970-01-01T00:00:00.000Z\"")]
    [InlineData("return { d: new Date(0) }", """{"d":"1970-01-01T00:00:00.000Z"}""")]
    [InlineData("return new Map([['k', { v: 1 }]])", """{"k":{"v":1}}""")]
    [InlineData("return new Set([1, 'x'])", """[1,"x"]""")]
    [InlineData("return { a: undefined, b: 1 }", """{"b":1}""")]
    [InlineData("return [undefined, 1]", "[null,1]")]
    [InlineData("return { toJSON() { return { asked: true } } }", """{"asked":true}""")]
    [InlineData("return { get a() { return 7 } }", """{"a":7}""")]
    [InlineData("return new (class Point { constructor() { this.x = 1 } #hidden = 2; move() {} })()", """{"x":1}""")]
    [InlineData("return Promise.resolve(5)", "5")]
    [InlineData("return [Object(1), Object('s'), Object(true)]", """[1,"s",true]""")]
    public async Task Results_are_data(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program));

    [ContractTheory]
    [InlineData("async () => 1 + 1", "2")]
    [InlineData("() => ({ a: 1 })", """{"a":1}""")]
    [InlineData("async function main() { return 3 }", "3")]
    [InlineData("const a = 20; a + 1", "21")]
    [InlineData("const a = await Promise.resolve(4); return a", "4")]
    [InlineData("await Promise.resolve(6)", "6")]
    [InlineData("```js\nreturn 5\n```", "5")]
    [InlineData("// what it is\nasync () => 8 // and why", "8")]
    [InlineData("if (false) { return 1 }\n2", "undefined")]
    [InlineData("let x = 1; if (x) { x = 9 }", "undefined")]
    public async Task A_program_has_three_shapes(string program, string expected) => Assert.Equal(expected, await EvaluateAsync(program));

    [ContractFact]
    public async Task Globals_are_data_of_the_host()
    {
        var globals = new ScriptGlobals()
            .Add("text", ScriptData.From("x"))
            .Add("list", new ScriptArray([ScriptData.From(3), ScriptData.From(1), ScriptData.Null]))
            .Add("nested", new ScriptObject().Add("b", ScriptData.True).Add("a", new ScriptArray([])).Add("u", ScriptData.Undefined));
        Assert.Equal("""["x",[3,1,null],true,3,["b","a","u"],"undefined"]""", await EvaluateAsync(
            "return [text, [...list], Array.isArray(list), list.length, Object.keys(nested), typeof nested.u]", globals));
    }

    [ContractFact]
    public async Task What_a_program_does_to_data_of_the_host_stays_with_the_program()
    {
        var shared = new ScriptObject().Add("list", new ScriptArray([ScriptData.From(1)])).Add("name", ScriptData.From("host"));
        var globals = new ScriptGlobals().Add("shared", shared);
        Assert.Equal("""[[1,2],"mine",true]""", await EvaluateAsync("shared.list.push(2); shared.name = 'mine'; shared.added = true; return [shared.list, shared.name, shared.added]", globals));
        Assert.Equal("""[[1],"host",false]""", await EvaluateAsync("return [shared.list, shared.name, 'added' in shared]", globals));
    }

    [ContractFact]
    public async Task Globals_of_the_host_cannot_be_replaced()
    {
        var globals = new ScriptGlobals().Add("api", new ScriptObject().Add("a", ScriptData.From(1)));
        Assert.Equal("""["TypeError",1]""", await EvaluateAsync("try { api = 1 } catch (e) { return [e.name, api.a] }", globals));
        Assert.Equal("1", await EvaluateAsync("try { delete globalThis.api } catch { } return api.a", globals));
    }

    [ContractFact]
    public async Task Objects_of_the_host_may_answer_member_by_member()
    {
        var globals = new ScriptGlobals().Add("api", new AskedObject());
        Assert.Equal("\"value of b\"", await EvaluateAsync("return api.b", globals));
        Assert.Equal("""["a","b","c"]""", await EvaluateAsync("return Object.keys(api)", globals));
        Assert.Equal("[\"undefined\",false,true]", await EvaluateAsync("return [typeof api.nothing, 'nothing' in api, 'a' in api]", globals));
        Assert.Equal("""{"a":"value of a","b":"value of b","c":"value of c"}""", await EvaluateAsync("return { ...api }", globals));
    }
}

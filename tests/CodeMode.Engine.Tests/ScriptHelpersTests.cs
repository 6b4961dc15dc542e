namespace CodeMode.Engine.Tests;

/// <summary>The helpers as text do what the engine's own do: here they run as a part of the program.</summary>
public sealed class ScriptHelpersTests
{
    [Theory]
    [InlineData("return await Array.fromAsync(paginate(list, { page: 1 }))", "[1,2,3]")]
    [InlineData("try { await paginate(other).next() } catch (e) { return [e.name, e.message.slice(0, 14)] }", """["TypeError","paginate takes"]""")]
    [InlineData("return await parallel(new Set([1, 2, 3]), 2, async n => n * 2)", "[2,4,6]")]
    [InlineData("try { await parallel([1], 2) } catch (e) { return [e.name, e.message.slice(0, 14)] }", """["TypeError","parallel takes"]""")]
    public async Task The_text_has_all_helpers(string program, string expected) => Assert.Equal(expected, await ScriptRunner.EvaluateAsync(
        $$"""
        const list = () => {}, other = () => {};
        const pages = async ({ page }) => ({ items: [page], next: page < 3 ? { page: page + 1 } : null });
        const { paginate, parallel } = {{ScriptHelpers.Text}}(f => f === list ? pages : undefined);
        {{program}}
        """));
}

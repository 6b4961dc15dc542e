using CodeMode.Engine;

namespace CodeMode.Tests.Support;

/// <summary>What a <see cref="FakeEngine"/>'s program sees.</summary>
sealed class FakeRealm(ScriptGlobals globals, CancellationToken ending)
{
    /// <summary>Calls <c>api.group.name(args)</c>, or <c>api.request(args)</c>.</summary>
    public Task<ScriptData> CallAsync(string path, string arguments = "{}")
    {
        ScriptData? at = globals.Values["api"];
        foreach (var name in path.Split('.')) at = at?.GetMember(name);
        var function = Assert.IsType<ScriptFunction>(at);
        return function.InvokeAsync(new ScriptCall([Json.Of(arguments)], 1, 1, ending)).AsTask();
    }

    public ScriptData Global(string name) => globals.Values[name];

    public bool Has(string path)
    {
        ScriptData? at = globals.Values["api"];
        foreach (var name in path.Split('.')) at = at?.GetMember(name);
        return at is not null;
    }
}

namespace CodeMode.Engine.Tests.State;

/// <summary>The host of the programs: <c>ask</c> gives back what it gets, and an API with functions and data.</summary>
internal static class StateHost
{
    public static readonly ScriptOptions Options = new() { RandomSeed = 11, Limits = new ScriptLimits { MemoryBytes = 16 << 20 } };

    /// <summary>The globals, with functions that answer at once or later.</summary>
    public static ScriptGlobals Globals(bool isDeferred) => new ScriptGlobals()
        .AddErrorClass("HostError")
        .Add("ask", Function("ask", isDeferred))
        .Add("api", new ScriptObject()
            .Add("users", new ScriptObject().Add("get", Function("get", isDeferred)).Add("list", ScriptFunction.Create("list", static _ => ScriptData.Null)))
            .Add("limits", new ScriptObject().Add("max", ScriptData.From(10)))
            .Add("names", new ScriptArray([ScriptData.From("a"), ScriptData.From("b")])));

    /// <summary>What a function answers.</summary>
    public static ScriptData Answer(IReadOnlyList<ScriptData> arguments)
    {
        var given = arguments.Count > 0 ? arguments[0] : ScriptData.Undefined;
        if (given.GetMember("fail") is { } message) throw new ScriptErrorException("HostError", message.Text, new ScriptObject().Add("detail", given));
        return given;
    }

    /// <summary>Answers a call that waits.</summary>
    public static void Answer(ScriptExecution execution, ScriptPendingCall call)
    {
        try
        {
            execution.Answer(call.Id, Answer(call.Arguments));
        }
        catch (ScriptErrorException error)
        {
            execution.Fail(call.Id, error);
        }
    }

    private static ScriptFunction Function(string name, bool isDeferred) =>
        isDeferred ? ScriptFunction.CreateDeferred(name) : ScriptFunction.CreateAsync(name, static call => new(Answer(call.Arguments)));
}

using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>The helper functions of <see cref="ScriptGlobals.Helpers"/> in ECMAScript, for engines beside this one.</summary>
public static class ScriptHelpers
{
    private static readonly Lazy<string> s_text = new(static () => $$"""
        (function ($pagesOf) {
        "use strict";
        const $isCallable = value => typeof value === "function";
        const $throwTypeError = message => { throw new TypeError(message); };
        const $selfHosted = () => items => [...items];
        {{Prelude.Read("Helpers")}}
        return { paginate, parallel };
        })
        """);

    /// <summary>
    /// A function expression, to be evaluated before the program runs. It takes a function that gives the <see cref="ScriptFunction.Pages"/> of a host
    /// function as a function of the program, or <c>undefined</c> for one without; it gives an object with all helpers.
    /// </summary>
    public static string Text => s_text.Value;
}

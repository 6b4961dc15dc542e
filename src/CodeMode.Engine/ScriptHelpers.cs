using CodeMode.Engine.Runtime;

namespace CodeMode.Engine;

/// <summary>The helper functions of <see cref="ScriptGlobals.Helpers"/> in ECMAScript, for engines beside this one.</summary>
public static class ScriptHelpers
{
    /// <summary>The names of all helpers.</summary>
    public static IReadOnlyList<string> Names { get; } = ["paginate", "parallel"];

    private static readonly Lazy<string> s_text = new(static () => $$"""
        (function ($pagesOf) {
        "use strict";
        const $isCallable = value => typeof value === "function";
        const $throwTypeError = message => { throw new TypeError(message); };
        const $selfHosted = () => items => [...items];
        {{Prelude.Read("Helpers")}}
        return { {{string.Join(", ", Names)}} };
        })
        """);

    /// <summary>
    /// A function expression, to be evaluated before the program runs. It takes a function that gives the <see cref="ScriptFunction.Pages"/> of a host
    /// function as a function of the program, or <c>undefined</c> for one without; it gives an object with all helpers.
    /// </summary>
    public static string Text => s_text.Value;
}

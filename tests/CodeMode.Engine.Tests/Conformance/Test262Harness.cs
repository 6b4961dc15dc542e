using System.Collections.Concurrent;
using System.Text;

namespace CodeMode.Engine.Tests.Conformance;

/// <summary>Puts a test together with the suite's helper files, as one program.</summary>
internal sealed class Test262Harness(string root)
{
    private const string Host =
        """
        "use strict";
        const $262 = { detachArrayBuffer(buffer) { buffer.transfer(); }, global: globalThis };
        function print(text) { console.log(text); }
        """;

    private const string Done =
        """
        let $finish;
        const $finished = new Promise((resolve, reject) => { $finish = (error) => error ? reject(error) : resolve(); });
        function $DONE(error) { $finish(error); }
        globalThis.$DONE = $DONE;
        """;

    private readonly ConcurrentDictionary<string, string> _files = new();

    public string Compose(Test262Case test)
    {
        var text = new StringBuilder().AppendLine(Host);
        text.AppendLine(File("assert.js")).AppendLine(File("sta.js"));
        if (test.IsAsync) text.AppendLine(Done);
        foreach (var include in test.Includes.Where(static name => name != "doneprintHandle.js")) text.AppendLine(File(include));
        // A test is a script, where this is the global object; a program is the body of a function.
        // A helper file may end without a semicolon.
        text.AppendLine(test.NegativeType is null ? ";(function () {" : "; try { (function () {").AppendLine(test.Text).AppendLine("}).call(globalThis);");
        if (test.NegativeType is not null) text.AppendLine("} catch (error) { return error.constructor.name; }");
        return text.AppendLine(test.IsAsync ? "await $finished;" : "return;").ToString();
    }

    // Two helper files make code from text, which the engine refuses: the same without it.
    private string File(string name) => _files.GetOrAdd(name, key => System.IO.File.ReadAllText(Path.Combine(root, "harness", key))
        .Replace("Function(\"return this;\")()", "globalThis", StringComparison.Ordinal)
        .Replace("new Function('return class My' + type + ' extends ' + type + ' {}')()", "class extends globalThis[type] {}", StringComparison.Ordinal));
}

using System.Globalization;
using System.Text;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Execution;

internal sealed partial class Machine
{
    private const int StackLines = 10;

    /// <summary>Where the program is: line and column of its innermost own frame.</summary>
    public (int Line, int Column) CurrentPosition()
    {
        for (var i = _depth - 1; i >= 0; i--)
        {
            var block = _frames[i]!.Code.Block;
            if (block is { IsPrelude: false, IsImplicit: false }) return block.Source.GetPosition(block.PositionOf(_frames[i]!.Pc - 1));
        }

        return (0, 0);
    }

    /// <summary>The stack as text: frames of the program alone, innermost first.</summary>
    public string CaptureStack()
    {
        var text = new StringBuilder();
        var lines = 0;
        for (var i = _depth - 1; i >= 0 && lines < StackLines; i--)
        {
            var block = _frames[i]!.Code.Block;
            if (block.IsPrelude || block.IsImplicit) continue;
            var (line, column) = block.Source.GetPosition(block.PositionOf(_frames[i]!.Pc - 1));
            var name = block.Name.Length > 0 ? block.Name : block.Kind == Bytecode.CodeKind.Program ? "program" : "anonymous";
            text.Append(CultureInfo.InvariantCulture, $"\n  at {name} ({line}:{column})");
            lines++;
        }

        _meter.ChargeMemory(24 + text.Length * 2L);
        return text.ToString();
    }

    // As V8 says it: by the source text of what was called, as long as that is a plain path.
    private string DescribeCallee(in JsValue value, bool isConstruct = false)
    {
        var frame = _depth > 0 ? _frame : null;
        if (frame is { Code.Block.IsPrelude: false })
        {
            var block = frame.Code.Block;
            var text = block.Source.Text;
            var start = block.PositionOf(frame.Pc - 1);
            if (text.AsSpan(start).StartsWith("new ", StringComparison.Ordinal))
            {
                // What is called on a new object has no plain path.
                if (!isConstruct) return Describe(value);
                start += 4;
            }

            if (text.AsSpan(start).StartsWith("await ", StringComparison.Ordinal)) start += 6;
            var end = start;
            while (end < text.Length && end - start < 80 && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '$' or '.' || IsPlainKey(text, ref end))) end++;
            if (end > start && text[end - 1] == '.') end--;
            if (end > start && end < text.Length && text[end] is '(' or '?' or '`' or '<' or '!') return text[start..end];
        }

        return Describe(value);
    }

    // A key in brackets, a name or a number; the end moves to its closing bracket.
    private static bool IsPlainKey(string text, ref int end)
    {
        if (text[end] != '[') return false;
        var close = end + 1;
        while (close < text.Length && (char.IsLetterOrDigit(text[close]) || text[close] is '_' or '$')) close++;
        if (close == end + 1 || close >= text.Length || text[close] != ']') return false;
        end = close;
        return true;
    }

    /// <summary>The name of the class that an object is an instance of, as far as it can be told without running the program.</summary>
    public static string ConstructorName(JsObject target) =>
        Find(target, "constructor", out var constructor, out _) && constructor.Value.Ref is JsFunction function && PlainText(function, "name") is { Length: > 0 } name
            ? name
            : target.ClassName;

    /// <summary>A short text for a value in a message.</summary>
    public static string Describe(in JsValue value) => value.Ref switch
    {
        string text => text.Length > 40 ? $"\"{text[..40]}…\"" : $"\"{text}\"",
        Rope => "a string",
        JsSymbol symbol => symbol.ToString(),
        JsFunction function => $"function {(function as Closure)?.Code.Block.Name}".TrimEnd(),
        JsArray => "[object Array]",
        JsObject target => $"#<{ConstructorName(target)}>",
        _ => Conversions.ToText(value),
    };
}

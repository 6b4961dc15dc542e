using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace CodeMode.Jint.Values;

/// <summary>What a program threw, as the host is told it.</summary>
internal sealed partial class ProgramErrors(ScriptCode code, Constraint meter)
{
    /// <summary>The name under which Jint knows the program's text.</summary>
    public const string Source = "program";

    private readonly ConditionalWeakTable<JsValue, Tuple<int, int>> _calls = [];

    /// <summary>Remembers which call an error of the host answers: it has no stack of its own.</summary>
    public void Place(JsValue error, int line, int column) => _calls.AddOrUpdate(error, Tuple.Create(line, column));

    /// <summary>The error as data.</summary>
    /// <param name="thrown">What was thrown.</param>
    /// <param name="stack">Where, as Jint writes it; <see langword="null"/> asks the error itself.</param>
    public ScriptError Of(JsValue thrown, string? stack = null)
    {
        var frames = FramesOf(Text(thrown, "stack") ?? stack);
        var (line, column) = _calls.TryGetValue(thrown, out var call) ? (call.Item1, call.Item2) : frames.Count > 0 ? frames[0].At : (0, 0);
        var name = Text(thrown, "name");
        var message = Text(thrown, "message");
        return new ScriptError
        {
            Kind = ScriptErrorKind.Thrown,
            Name = name ?? "Error",
            Message = message ?? "Uncaught " + Describe(thrown),
            Line = line,
            Column = column,
            Stack = frames.Count == 0 ? null : string.Join('\n', frames.Select(static frame => frame.Text)),
            Properties = PropertiesOf(thrown),
        };
    }

    /// <summary>Where the innermost frame of a stack is in the program, both 0 when it is not.</summary>
    public (int Line, int Column) Position(string? stack) => FramesOf(stack) is [var first, ..] ? first.At : (0, 0);

    private List<(string Text, (int Line, int Column) At)> FramesOf(string? stack)
    {
        var frames = new List<(string, (int, int))>();
        foreach (Match match in Frame().Matches(stack ?? ""))
        {
            // The text stands one line further down in Jint's than in the program's own.
            var line = int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) - 1;
            var at = code.GetPosition(line, int.Parse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture));
            if (at.Line > 0) frames.Add((string.Create(CultureInfo.InvariantCulture, $"  at {match.Groups["name"].Value}{at.Line}:{at.Column}"), at));
        }

        return frames;
    }

    private ScriptData? PropertiesOf(JsValue thrown)
    {
        if (thrown is not ObjectInstance target) return null;
        try
        {
            if (new ProgramData(meter, null).Convert(target) is not ScriptObject all) return null;
            var rest = new ScriptObject();
            foreach (var name in all.Names.Where(static name => name is not ("name" or "message" or "stack"))) rest.Add(name, all.GetMember(name)!);
            return rest.Count == 0 ? null : rest;
        }
        catch (JintException)
        {
            // A getter of the error threw: the error is told without its further properties.
            return null;
        }
    }

    // A text of the error or of what it inherits from. A program's getter or trap that throws leaves it out.
    private static string? Text(JsValue thrown, string name)
    {
        try
        {
            return thrown is ObjectInstance target && target.Get(name) is JsString text ? text.ToString() : null;
        }
        catch (JintException)
        {
            return null;
        }
    }

    private static string Describe(JsValue thrown)
    {
        try
        {
            return thrown is ObjectInstance ? "object" : thrown.ToString();
        }
        catch (JintException)
        {
            return "object";
        }
    }

    [GeneratedRegex(@"^\s*at (?<name>[^\n(]*?)\(?" + Source + @":(?<line>\d+):(?<column>\d+)\)?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Frame();
}

using CodeMode.Data;
using CodeMode.Jint.Values;
using Jint;
using Jint.Native;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Interop;

namespace CodeMode.Jint.Running;

/// <summary>The program's <c>console</c>, and the lines that the limits allow.</summary>
internal sealed class ConsoleLines(ScriptOptions options, Constraint meter)
{
    private readonly List<ScriptLog> _lines = [];
    private int _characters;

    public IReadOnlyList<ScriptLog> Lines => _lines;

    public int Dropped { get; private set; }

    public void AddTo(JintMachine machine)
    {
        var console = new JsObject(machine);
        foreach (var level in (string[])["log", "info", "warn", "error", "debug"])
        {
            console.FastSetProperty(level, new PropertyDescriptor(new ClrFunction(machine, level, (_, values) =>
            {
                Write(level, string.Join(' ', values.Select(Text)));
                return JsValue.Undefined;
            }, 0, PropertyFlag.AllForbidden), PropertyFlag.ConfigurableEnumerableWritable));
        }

        machine.Global.FastSetProperty("console", new PropertyDescriptor(console, PropertyFlag.NonEnumerable));
    }

    private string Text(JsValue value)
    {
        if (value.IsString()) return value.AsString();
        var data = new ProgramData(meter, null).Convert(value);
        return data.Kind == ScriptDataKind.Undefined ? value.IsCallable() ? "[Function]" : value.ToString() : ScriptDataWriter.ToText(data);
    }

    private void Write(string level, string text)
    {
        var left = options.Limits.LogCharacters - _characters;
        if (_lines.Count >= options.Limits.LogLines || left <= 0)
        {
            Dropped++;
            return;
        }

        var line = new ScriptLog(level, text.Length <= left ? text : text[..left] + "…");
        _characters += text.Length;
        _lines.Add(line);
        options.OnLog?.Invoke(line);
    }
}

using System.Globalization;
using System.Text;
using CodeMode.Engine.Builtins;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Bytecode;

/// <summary>Writes bytecode for people: function by function, one instruction a line, with names, constants and jump targets.</summary>
internal sealed class Disassembler
{
    private readonly StringBuilder _text = new();

    /// <summary>The code of a program and of all functions in it.</summary>
    public static string Print(CodeBlock program)
    {
        var disassembler = new Disassembler();
        var pending = new Stack<(CodeBlock Code, string Path)>([(program, "0")]);
        while (pending.TryPop(out var next))
        {
            disassembler.Write(next.Code, next.Path);
            for (var i = next.Code.Functions.Length - 1; i >= 0; i--) pending.Push((next.Code.Functions[i], PathOf(next.Path, i)));
        }

        return disassembler._text.ToString();
    }

    private static string PathOf(string path, int function) => string.Create(CultureInfo.InvariantCulture, $"{path}.{function}");

    private void Write(CodeBlock block, string path)
    {
        if (_text.Length > 0) _text.Append('\n');
        WriteHead(block, path);
        var targets = FindTargets(block);
        var position = (Line: 0, Column: 0);
        for (var pc = 0; pc < block.Code.Length;)
        {
            var format = InstructionFormat.Of((Opcode)(byte)block.Code[pc]);
            var at = block.Source.GetPosition(block.PositionOf(pc));
            Append($"{(targets.Contains(pc) ? '>' : ' ')} {pc:0000}  {Instruction(block, path, pc, format),-44}");
            if (at != position) Append($" {at.Line}:{at.Column}");
            position = at;
            while (_text[^1] == ' ') _text.Length--;
            _text.Append('\n');
            pc += format.Length;
        }

        foreach (var handler in block.Handlers) Append($"  a throw in {handler.Start:0000}–{handler.End:0000} goes on at {handler.Target:0000}\n");
    }

    private void WriteHead(CodeBlock block, string path)
    {
        var (line, column) = block.Source.GetPosition(block.Start);
        var kind = (block.IsAsync ? "async " : "") + (block.IsGenerator ? "generator " : "") + block.Kind switch
        {
            CodeKind.BaseConstructor or CodeKind.DerivedConstructor => "constructor",
            var other => other.ToString().ToLowerInvariant(),
        };
        Append($"function {path}{(block.Name.Length == 0 ? "" : $" {block.Name}")}: {kind} at {line}:{column}, ");
        Append($"{block.ParameterCount} parameters, {block.LocalCount} locals, {block.StackSize} operands\n");
    }

    private void Append(FormattableString text) => _text.Append(text.ToString(CultureInfo.InvariantCulture));

    private static HashSet<int> FindTargets(CodeBlock block)
    {
        var targets = new HashSet<int>();
        foreach (var handler in block.Handlers) targets.Add(handler.Target);
        for (var pc = 0; pc < block.Code.Length;)
        {
            var format = InstructionFormat.Of((Opcode)(byte)block.Code[pc]);
            if (format.A == OperandKind.Target) targets.Add(block.Code[pc] >> 8);
            pc += format.Length;
        }

        return targets;
    }

    private static string Instruction(CodeBlock block, string path, int pc, InstructionFormat format)
    {
        var text = new StringBuilder(((Opcode)(byte)block.Code[pc]).ToString());
        Add(format.A, block.Code[pc] >> 8);
        if (format.Length > 1) Add(format.B, block.Code[pc + 1]);
        if (format.Length > 2) Add(format.C, block.Code[pc + 2]);
        return text.ToString();

        void Add(OperandKind kind, int value)
        {
            var operand = Operand(block, path, kind, value);
            if (operand.Length > 0) text.Append(' ').Append(operand);
        }
    }

    // Caches are left out: they say nothing about what the program does.
    private static string Operand(CodeBlock block, string path, OperandKind kind, int value) => kind switch
    {
        OperandKind.None or OperandKind.Cache => "",
        OperandKind.Constant => Constant(block.Constants[value]),
        OperandKind.Local => string.Create(CultureInfo.InvariantCulture, $"local{value}"),
        OperandKind.Slot => string.Create(CultureInfo.InvariantCulture, $"slot{value}"),
        OperandKind.Target => string.Create(CultureInfo.InvariantCulture, $"→{value:0000}"),
        OperandKind.Function => $"{PathOf(path, value)} {block.Functions[value].Name}".TrimEnd(),
        OperandKind.Intrinsic => PreludeIntrinsics.NameOf(value),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Constant(in JsValue value)
    {
        if (!value.IsString) return value.Ref is JsBigInt ? value + "n" : value.ToString();
        var text = new StringBuilder("\"");
        foreach (var c in value.AsString())
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c)) text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }
}

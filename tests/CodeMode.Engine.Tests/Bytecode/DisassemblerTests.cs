using CodeMode.Engine.Bytecode;
using CodeMode.Engine.Runtime;

namespace CodeMode.Engine.Tests.Bytecode;

public sealed class DisassemblerTests
{
    [Fact]
    public void A_program_reads_function_by_function() => Assert.Equal(
        """
        function 0: async program at 1:1, 0 parameters, 2 locals, 11 operands
          0000  Closure 0.0 twice                            1:1
          0001  PopLocal local0
          0002  LoadLocal local0
          0003  LoadUndefined
          0004  LoadConstant "a\"\u000a"
          0005  Call 1                                       2:11
          0006  PopLocal local1                              2:7
          0007  LoadLocal local1
          0008  LoadConstant 1.5
          0009  JumpUnlessGreater →0014                      3:5
          0010  JumpIfFalse →0014
          0011  LoadLocal local1
          0012  Await
          0013  Return                                       3:14
        > 0014  LoadUndefined
          0015  Return

        function 0.0 twice: function at 1:1, 1 parameters, 1 locals, 10 operands
          0000  LoadLocal local0                             1:16
          0001  MultiplyInteger 2                            1:28
          0002  Return                                       1:21
          0003  LoadUndefined
          0004  Return

        """.ReplaceLineEndings("\n"),
        ScriptEngine.Disassemble(ScriptProgram.Parse("function twice(x) { return x * 2 }\nconst y = twice('a\"\\n');\nif (y > 1.5) return y;")));

    [Fact]
    public void Handlers_stand_below_their_function() =>
        Assert.Contains("  a throw in 0001–0006 goes on at 0007\n", ScriptEngine.Disassemble(ScriptProgram.Parse("try { f() } catch { }")), StringComparison.Ordinal);

    // On a thread with hardly any stack, so that the compiler has to give up.
    [Fact]
    public void A_program_that_cannot_be_compiled_says_so()
    {
        var program = ScriptProgram.Parse("return [[1]]");
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => ScriptEngine.Disassemble(program)), 128 * 1024);
        thread.Start();
        thread.Join();
        Assert.Contains("nested too deeply", Assert.IsType<ScriptSyntaxException>(failure).Message, StringComparison.Ordinal);
    }

    // The table of formats against what the compiler writes: the words of all instructions make up the code, and each operand points at something.
    [Fact]
    public void Every_instruction_of_the_prelude_has_the_format_of_the_table()
    {
        var seen = new HashSet<Opcode>();
        foreach (var file in Prelude.Files)
        {
            foreach (var code in Prelude.Compile(file).Values) Walk(code, seen);
        }

        Assert.True(seen.Count > 80, $"only {seen.Count} instructions occur");
    }

    private static void Walk(CodeBlock block, HashSet<Opcode> seen)
    {
        var starts = new HashSet<int>();
        var targets = block.Handlers.Select(handler => handler.Target).ToList();
        var pc = 0;
        while (pc < block.Code.Length)
        {
            starts.Add(pc);
            var opcode = (Opcode)(byte)block.Code[pc];
            Assert.True(Enum.IsDefined(opcode), $"{block.Name} at {pc}");
            seen.Add(opcode);
            var format = InstructionFormat.Of(opcode);
            Check(block, opcode, format.A, block.Code[pc] >> 8, targets);
            if (format.Length > 1) Check(block, opcode, format.B, block.Code[pc + 1], targets);
            if (format.Length > 2) Check(block, opcode, format.C, block.Code[pc + 2], targets);
            pc += format.Length;
        }

        Assert.Equal(block.Code.Length, pc);
        Assert.All(targets, target => Assert.Contains(target, starts));
        foreach (var function in block.Functions) Walk(function, seen);
    }

    private static void Check(CodeBlock block, Opcode opcode, OperandKind kind, int value, List<int> targets)
    {
        switch (kind)
        {
            case OperandKind.None: Assert.True(value == 0, $"{block.Name}: {opcode} has an operand"); break;
            case OperandKind.Constant: Assert.InRange(value, 0, block.Constants.Length - 1); break;
            case OperandKind.Local: Assert.InRange(value, 0, block.LocalCount - 1); break;
            case OperandKind.Function: Assert.InRange(value, 0, block.Functions.Length - 1); break;
            case OperandKind.Template: Assert.InRange(value, 0, block.Templates.Length - 1); break;
            case OperandKind.Cache: Assert.InRange(value, 0, block.CacheCount - 1); break;
            case OperandKind.Target: targets.Add(value); break;
        }
    }
}

namespace CodeMode.Engine.Bytecode;

/// <summary>
/// Functions that only compute: they read their parameters, what surrounds them and plain properties, and neither write, call nor repeat
/// anything. What such a function began can be dropped and done again, so that it may be tried without a frame of its own.
/// </summary>
internal static class PureCode
{
    /// <summary>Operands that fit above the arguments of a call whatever the stack's size.</summary>
    private const int MaxOperands = 32;

    /// <summary>What a call is charged: its instructions at most; 0 for a function that does more than compute.</summary>
    public static int CostOf(CodeBlock block)
    {
        if (block.NeedsAllArguments || block.StackSize > MaxOperands || block.Handlers.Length > 0) return 0;
        var count = 0;
        for (var pc = 0; pc < block.Code.Length; count++)
        {
            var opcode = (Opcode)(byte)block.Code[pc];
            var operand = block.Code[pc] >> 8;
            var format = InstructionFormat.Of(opcode);
            if (!IsPure(opcode)) return 0;
            if (format.A == OperandKind.Target && operand <= pc) return 0;
            if (format.A == OperandKind.Local && operand >= block.ParameterCount) return 0;
            if (format.B == OperandKind.Local && block.Code[pc + 1] >= block.ParameterCount) return 0;
            pc += format.Length;
        }

        return count + 4;
    }

    private static bool IsPure(Opcode opcode) => opcode
        is Opcode.LoadConstant or Opcode.LoadInteger or Opcode.LoadUndefined or Opcode.LoadNull or Opcode.LoadTrue or Opcode.LoadFalse
        or Opcode.LoadLocal or Opcode.LoadEnvironment or Opcode.LoadEnvironmentChecked or Opcode.Pop or Opcode.Return
        or Opcode.Add or Opcode.Subtract or Opcode.Multiply or Opcode.Divide or Opcode.Remainder or Opcode.BitwiseAnd or Opcode.BitwiseOr
        or Opcode.StrictEqual or Opcode.StrictNotEqual or Opcode.Less or Opcode.LessOrEqual or Opcode.Greater or Opcode.GreaterOrEqual
        or Opcode.AddLocal or Opcode.SubtractLocal or Opcode.MultiplyLocal or Opcode.AddInteger or Opcode.SubtractInteger
        or Opcode.MultiplyInteger or Opcode.RemainderInteger or Opcode.BitwiseAndInteger or Opcode.BitwiseOrInteger
        or Opcode.Negate or Opcode.Not
        or Opcode.GetProperty or Opcode.GetLength or Opcode.GetLocalProperty or Opcode.GetElement or Opcode.GetElementLocal
        or Opcode.Jump or Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.JumpIfTrueKeep or Opcode.JumpIfFalseKeep
        or Opcode.JumpIfNotNullishKeep or Opcode.JumpIfNullish
        or Opcode.JumpUnlessLess or Opcode.JumpUnlessLessOrEqual or Opcode.JumpUnlessGreater or Opcode.JumpUnlessGreaterOrEqual
        or Opcode.JumpUnlessStrictEqual or Opcode.JumpUnlessStrictNotEqual
        or Opcode.JumpUnlessLessInteger or Opcode.JumpUnlessLessOrEqualInteger or Opcode.JumpUnlessGreaterInteger
        or Opcode.JumpUnlessGreaterOrEqualInteger or Opcode.JumpUnlessStrictEqualInteger or Opcode.JumpUnlessStrictNotEqualInteger
        or Opcode.JumpUnlessLessLocal or Opcode.JumpUnlessLessOrEqualLocal or Opcode.JumpUnlessGreaterLocal or Opcode.JumpUnlessGreaterOrEqualLocal;
}

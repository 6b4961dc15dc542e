namespace CodeMode.Engine.Bytecode;

/// <summary>Instructions that take their last operand from a local or from themselves, in place of one that loads it and one that uses it.</summary>
internal static class Superinstruction
{
    /// <summary>The instruction that does what <paramref name="opcode"/> does behind <paramref name="load"/>; null when there is none.</summary>
    public static Opcode? After(Opcode load, Opcode opcode) => load switch
    {
        Opcode.LoadLocal => opcode switch
        {
            Opcode.Add => Opcode.AddLocal,
            Opcode.Subtract => Opcode.SubtractLocal,
            Opcode.Multiply => Opcode.MultiplyLocal,
            Opcode.GetElement => Opcode.GetElementLocal,
            Opcode.GetProperty => Opcode.GetLocalProperty,
            Opcode.GetMethod => Opcode.GetLocalMethod,
            Opcode.JumpUnlessLess => Opcode.JumpUnlessLessLocal,
            Opcode.JumpUnlessLessOrEqual => Opcode.JumpUnlessLessOrEqualLocal,
            Opcode.JumpUnlessGreater => Opcode.JumpUnlessGreaterLocal,
            Opcode.JumpUnlessGreaterOrEqual => Opcode.JumpUnlessGreaterOrEqualLocal,
            _ => null,
        },
        Opcode.LoadInteger => opcode switch
        {
            Opcode.Add => Opcode.AddInteger,
            Opcode.Subtract => Opcode.SubtractInteger,
            Opcode.Multiply => Opcode.MultiplyInteger,
            Opcode.Remainder => Opcode.RemainderInteger,
            Opcode.BitwiseAnd => Opcode.BitwiseAndInteger,
            Opcode.BitwiseOr => Opcode.BitwiseOrInteger,
            Opcode.ShiftLeft => Opcode.ShiftLeftInteger,
            Opcode.ShiftRight => Opcode.ShiftRightInteger,
            Opcode.ShiftRightUnsigned => Opcode.ShiftRightUnsignedInteger,
            Opcode.JumpUnlessLess => Opcode.JumpUnlessLessInteger,
            Opcode.JumpUnlessLessOrEqual => Opcode.JumpUnlessLessOrEqualInteger,
            Opcode.JumpUnlessGreater => Opcode.JumpUnlessGreaterInteger,
            Opcode.JumpUnlessGreaterOrEqual => Opcode.JumpUnlessGreaterOrEqualInteger,
            Opcode.JumpUnlessStrictEqual => Opcode.JumpUnlessStrictEqualInteger,
            Opcode.JumpUnlessStrictNotEqual => Opcode.JumpUnlessStrictNotEqualInteger,
            _ => null,
        },
        _ => null,
    };

    /// <summary>The operator of an instruction that has its right operand in itself: what to do when the operands are no numbers.</summary>
    public static Opcode OperatorOf(Opcode opcode) => opcode switch
    {
        Opcode.AddLocal or Opcode.AddInteger => Opcode.Add,
        Opcode.SubtractLocal or Opcode.SubtractInteger => Opcode.Subtract,
        Opcode.MultiplyLocal or Opcode.MultiplyInteger => Opcode.Multiply,
        Opcode.RemainderInteger => Opcode.Remainder,
        Opcode.BitwiseAndInteger => Opcode.BitwiseAnd,
        Opcode.BitwiseOrInteger => Opcode.BitwiseOr,
        Opcode.ShiftLeftInteger => Opcode.ShiftLeft,
        Opcode.ShiftRightInteger => Opcode.ShiftRight,
        Opcode.ShiftRightUnsignedInteger => Opcode.ShiftRightUnsigned,
        Opcode.JumpUnlessLessLocal or Opcode.JumpUnlessLessInteger => Opcode.Less,
        Opcode.JumpUnlessLessOrEqualLocal or Opcode.JumpUnlessLessOrEqualInteger => Opcode.LessOrEqual,
        Opcode.JumpUnlessGreaterLocal or Opcode.JumpUnlessGreaterInteger => Opcode.Greater,
        Opcode.JumpUnlessGreaterOrEqualLocal or Opcode.JumpUnlessGreaterOrEqualInteger => Opcode.GreaterOrEqual,
        _ => throw new ArgumentOutOfRangeException(nameof(opcode)),
    };
}

namespace CodeMode.Engine.Bytecode;

/// <summary>What the operands of an instruction mean: operand A, which stands in the first word, and the words B and C behind it.</summary>
internal readonly record struct InstructionFormat(OperandKind A, OperandKind B = OperandKind.None, OperandKind C = OperandKind.None)
{
    private static readonly InstructionFormat[] s_formats = CreateTable();

    /// <summary>The words of the instruction, the first one included.</summary>
    public int Length => C != OperandKind.None ? 3 : B != OperandKind.None ? 2 : 1;

    public static InstructionFormat Of(Opcode opcode) => s_formats[(int)opcode];

    private static InstructionFormat[] CreateTable()
    {
        var table = new InstructionFormat[256];
        Add(new(OperandKind.Number), Opcode.LoadInteger, Opcode.LoadRest, Opcode.EnterEnvironment, Opcode.DefinePrivateMethod, Opcode.NewArray,
            Opcode.DefineMethod, Opcode.Concat, Opcode.AddInteger, Opcode.SubtractInteger, Opcode.MultiplyInteger, Opcode.RemainderInteger, Opcode.BitwiseAndInteger,
            Opcode.BitwiseOrInteger, Opcode.ShiftLeftInteger, Opcode.ShiftRightInteger, Opcode.ShiftRightUnsignedInteger, Opcode.ObjectRest, Opcode.NameFunction, Opcode.Call, Opcode.New, Opcode.SuperCall);
        Add(new(OperandKind.Constant), Opcode.LoadConstant, Opcode.StoreGlobal, Opcode.ThrowConstant, Opcode.NewPrivateName, Opcode.LoadSelfHosted);
        Add(new(OperandKind.Local), Opcode.LoadLocal, Opcode.StoreLocal, Opcode.PopLocal, Opcode.SaveEnvironment, Opcode.RestoreEnvironment,
            Opcode.DelegateCall, Opcode.DelegateUnpack, Opcode.OpenIterator, Opcode.IteratorNext, Opcode.IteratorCall, Opcode.IteratorUnpack, Opcode.IteratorDoneToUndefined,
            Opcode.AddLocal, Opcode.SubtractLocal, Opcode.MultiplyLocal, Opcode.GetElementLocal,
            Opcode.IteratorClose, Opcode.IteratorCloseQuietly, Opcode.IteratorReturn, Opcode.ForInStart, Opcode.ForInNext);
        Add(new(OperandKind.Local, OperandKind.Constant), Opcode.LoadLocalChecked, Opcode.CheckLocal);
        Add(new(OperandKind.Local, OperandKind.Number), Opcode.IncrementLocal);
        Add(new(OperandKind.Local, OperandKind.Constant, OperandKind.Cache), Opcode.GetLocalProperty, Opcode.GetLocalMethod);
        Add(new(OperandKind.Target, OperandKind.Local), Opcode.JumpUnlessLessLocal, Opcode.JumpUnlessLessOrEqualLocal, Opcode.JumpUnlessGreaterLocal,
            Opcode.JumpUnlessGreaterOrEqualLocal);
        Add(new(OperandKind.Target, OperandKind.Number), Opcode.JumpUnlessLessInteger, Opcode.JumpUnlessLessOrEqualInteger, Opcode.JumpUnlessGreaterInteger,
            Opcode.JumpUnlessGreaterOrEqualInteger, Opcode.JumpUnlessStrictEqualInteger, Opcode.JumpUnlessStrictNotEqualInteger);
        Add(new(OperandKind.Number, OperandKind.Slot), Opcode.LoadEnvironment, Opcode.StoreEnvironment, Opcode.PopEnvironment);
        Add(new(OperandKind.Number, OperandKind.Slot, OperandKind.Constant), Opcode.LoadEnvironmentChecked, Opcode.CheckEnvironment);
        Add(new(OperandKind.Constant, OperandKind.Cache), Opcode.LoadGlobal, Opcode.LoadGlobalOrUndefined, Opcode.GetProperty, Opcode.GetMethod,
            Opcode.GetLength, Opcode.SetProperty, Opcode.DefineField);
        Add(new(OperandKind.Constant, OperandKind.Constant), Opcode.NewRegExp);
        Add(new(OperandKind.Intrinsic, OperandKind.Number), Opcode.Intrinsic);
        Add(new(OperandKind.Function), Opcode.Closure, Opcode.NewClass);
        Add(new(OperandKind.Template), Opcode.TemplateObject);
        Add(new(OperandKind.Target), Opcode.Jump, Opcode.Loop, Opcode.JumpIfTrue, Opcode.JumpIfFalse, Opcode.JumpIfTrueKeep, Opcode.JumpIfFalseKeep,
            Opcode.JumpIfNotNullishKeep, Opcode.JumpIfNullish, Opcode.JumpIfCalleeNullish, Opcode.JumpIfDefinedKeep, Opcode.JumpIfDone,
            Opcode.JumpUnlessLess, Opcode.JumpUnlessLessOrEqual, Opcode.JumpUnlessGreater, Opcode.JumpUnlessGreaterOrEqual,
            Opcode.JumpUnlessStrictEqual, Opcode.JumpUnlessStrictNotEqual, Opcode.ResumeAfterYield);
        return table;

        void Add(InstructionFormat format, params ReadOnlySpan<Opcode> opcodes)
        {
            foreach (var opcode in opcodes) table[(int)opcode] = format;
        }
    }
}

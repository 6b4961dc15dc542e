namespace CodeMode.Engine.Bytecode;

/// <summary>By how much an instruction changes the height of the operand stack, at most.</summary>
internal static class StackEffect
{
    public static int Of(Opcode opcode, int a, int b) => opcode switch
    {
        Opcode.LoadConstant or Opcode.LoadInteger or Opcode.LoadUndefined or Opcode.LoadNull or Opcode.LoadTrue or Opcode.LoadFalse
            or Opcode.LoadHole or Opcode.LoadUninitialized or Opcode.LoadThis or Opcode.LoadNewTarget or Opcode.LoadCallee or Opcode.LoadHome
            or Opcode.LoadArguments or Opcode.LoadRest or Opcode.LoadLocal or Opcode.LoadLocalChecked
            or Opcode.LoadEnvironment or Opcode.LoadEnvironmentChecked or Opcode.LoadGlobal or Opcode.LoadGlobalOrUndefined
            or Opcode.Duplicate or Opcode.GetMethod or Opcode.NewPrivateName or Opcode.NewObject or Opcode.NewRegExp
            or Opcode.TemplateObject or Opcode.Closure or Opcode.NewClass or Opcode.IteratorNext or Opcode.IteratorCall
            or Opcode.IteratorReturn or Opcode.ForInNext or Opcode.LoadSelfHosted or Opcode.LoadResumeMode or Opcode.IteratorClose
            or Opcode.IteratorCloseQuietly or Opcode.GetLocalProperty => 1,
        Opcode.Duplicate2 or Opcode.GetLocalMethod => 2,
        Opcode.PopLocal or Opcode.PopEnvironment or Opcode.Pop
            or (>= Opcode.Add and <= Opcode.PrivateIn)
            or Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.GetElement or Opcode.SetProperty or Opcode.DeleteElement
            or Opcode.DefineField or Opcode.AppendElement or Opcode.AppendSpread or Opcode.CopyProperties or Opcode.SetLiteralPrototype
            or Opcode.GetPrivate or Opcode.DelegateCall or Opcode.SetFieldInitializer or Opcode.Return or Opcode.Throw
            or Opcode.ForInStart or Opcode.ReturnDerived
            or (>= Opcode.JumpUnlessLessLocal and <= Opcode.JumpUnlessStrictNotEqualInteger) => -1,
        Opcode.InitializeFields or Opcode.SetElement or Opcode.GetSuper or Opcode.SetPrivate or Opcode.DefineElement or Opcode.DefineMethod
            or Opcode.DefinePrivateField or Opcode.DefinePrivateMethod or Opcode.CallSpread or Opcode.NewSpread or Opcode.SuperCallSpread
            or (>= Opcode.JumpUnlessLess and <= Opcode.JumpUnlessStrictNotEqual) => -2,
        Opcode.SetSuper => -3,
        Opcode.NewArray or Opcode.Concat => 1 - a,
        Opcode.ObjectRest => -a,
        Opcode.Call or Opcode.New or Opcode.SuperCall => -1 - a,
        Opcode.Intrinsic => 1 - b,
        _ => 0,
    };
}

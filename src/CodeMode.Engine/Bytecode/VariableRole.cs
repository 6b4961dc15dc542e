namespace CodeMode.Engine.Bytecode;

internal enum VariableRole
{
    Var,
    Parameter,
    Function,
    Let,
    Const,
    Class,

    /// <summary>The own name of a function expression: assigning to it fails.</summary>
    FunctionName,

    /// <summary>What arrows share with the function around them: this, arguments, new.target and the like.</summary>
    Implicit,
}

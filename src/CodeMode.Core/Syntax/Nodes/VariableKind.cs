namespace CodeMode.Syntax;

internal enum VariableKind
{
    Var,
    Let,
    Const,
}

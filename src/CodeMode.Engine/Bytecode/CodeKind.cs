namespace CodeMode.Engine.Bytecode;

internal enum CodeKind
{
    Program,
    Function,
    Arrow,
    Method,
    BaseConstructor,
    DerivedConstructor,
}

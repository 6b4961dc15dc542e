namespace CodeMode.Syntax;

internal enum ClassElementKind
{
    Constructor,
    Method,
    Getter,
    Setter,
    Field,
    StaticBlock,
}

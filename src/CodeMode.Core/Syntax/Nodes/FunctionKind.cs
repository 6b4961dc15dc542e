namespace CodeMode.Syntax;

internal enum FunctionKind
{
    Normal,
    Arrow,
    Method,
    Getter,
    Setter,
    Constructor,
    DerivedConstructor,
    /// <summary>The initializer of a field (an expression body).</summary>
    ClassFieldInitializer,
    StaticBlock,
}

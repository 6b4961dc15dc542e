namespace CodeMode.Syntax;

/// <summary>How a private name was declared: a getter and a setter may share one.</summary>
[Flags]
internal enum PrivateNameKind
{
    Getter = 1,
    Setter = 2,
    Other = Getter | Setter,
    Static = 4,
}
